using Microsoft.AspNetCore.Mvc;

namespace Typeset.AspNetCore.Tests;

/// <summary>A controller that binds contract types.</summary>
[ApiController]
[Route("controller")]
public sealed class OrdersController : ControllerBase
{
    [HttpPost("orders")]
    public ActionResult<Order> Post(Order order) => order;

    [HttpPost("pages")]
    public ActionResult<Page> PostPage(Page page) => page;
}
