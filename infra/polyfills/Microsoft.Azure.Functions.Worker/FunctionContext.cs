namespace Microsoft.Azure.Functions.Worker;

/// <summary>What surrounds one call of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>As the host names the call in its own log.</summary>
    public abstract string InvocationId { get; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>Cancelled when the function should end before its work is done.</summary>
    public virtual CancellationToken CancellationToken { get; }
}

/// <summary>What is known of a function before it is called.</summary>
public abstract class FunctionDefinition
{
    public abstract string Name { get; }
}
