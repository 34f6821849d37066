using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;
using MinimalJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Typeset.AspNetCore;

/// <summary>
/// Puts the check of the body in front of every endpoint that binds one to a contract type. Routing chooses the endpoint, and
/// only there is it known, for minimal APIs and controllers alike; the check itself runs as part of the endpoint, after
/// authorization.
/// </summary>
internal sealed class ContractBodyPolicy(IOptions<MinimalJsonOptions> minimal, IOptions<MvcJsonOptions> mvc, IOptions<TypesetOptions> options) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _checked = [];

    /// <inheritdoc/>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => ContainsDynamicEndpoints(endpoints) || endpoints.Any(endpoint => !ReferenceEquals(Checked(endpoint), endpoint));

    /// <inheritdoc/>
    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
            {
                continue;
            }

            Endpoint endpoint = candidates[i].Endpoint;
            Endpoint withCheck = Checked(endpoint);
            if (!ReferenceEquals(withCheck, endpoint))
            {
                candidates.ReplaceEndpoint(i, withCheck, candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The endpoint with the check in front of it, or the endpoint itself where there is nothing to check.</summary>
    private Endpoint Checked(Endpoint endpoint) => _checked.GetValue(endpoint, Wrap);

    private Endpoint Wrap(Endpoint endpoint)
    {
        if (endpoint is not RouteEndpoint { RequestDelegate: { } next } route || BoundBody.Of(endpoint, minimal.Value.SerializerOptions, mvc.Value.JsonSerializerOptions) is not { } body)
        {
            return endpoint;
        }

        ContractBodyCheck check = new(body, options.Value, next);
        return new RouteEndpoint(check.InvokeAsync, route.RoutePattern, route.Order, route.Metadata, route.DisplayName);
    }
}
