using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Typeset.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Typeset to an application.</summary>
public static class TypesetServiceCollectionExtensions
{
    /// <summary>
    /// Holds every JSON body that binds to a contract type, or to a type with contract types inside, against its contract
    /// before the endpoint runs. A body that is invalid, of the wrong type or no JSON at all is answered with status 400 and
    /// one <c>application/problem+json</c> (RFC 9457) whose <c>errors</c> are all of its errors.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes how such a request is answered.</param>
    public static IServiceCollection AddTypeset(this IServiceCollection services, Action<TypesetOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TypesetOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ContractBodyPolicy>());
        return services;
    }
}
