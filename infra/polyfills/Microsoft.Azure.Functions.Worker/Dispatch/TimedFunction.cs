using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Dispatch;

/// <summary>A function that a clock calls: <c>Task Run([TimerTrigger("…")] TimerInfo timer, FunctionContext context)</c>.</summary>
/// <param name="Binding">The name of the timer's parameter, under which the host sends it.</param>
public sealed record TimedFunction(string Name, string Binding, TimerTriggerAttribute Trigger, MethodInfo Method)
{
    internal static TimedFunction Of(string name, MethodInfo method) =>
        method.ReturnType == typeof(Task)
        && method.GetParameters() is [var timer, var context]
        && timer.ParameterType == typeof(TimerInfo) && context.ParameterType == typeof(FunctionContext)
        && timer.GetCustomAttribute<TimerTriggerAttribute>() is { } trigger
            ? new(name, timer.Name!, trigger, method)
            : throw new InvalidOperationException($"The function '{name}' does not return a Task or does not take a timer with its trigger and the context, in this order.");

    /// <summary>Makes an object of the function's class, with what it asks for, and calls it.</summary>
    public async Task CallAsync(TimerInfo timer, string invocation, IServiceProvider services, CancellationToken stop)
    {
        var target = ActivatorUtilities.CreateInstance(services, Method.DeclaringType!);
        try
        {
            await (Task)Method.Invoke(target, [timer, new Call(invocation, new Known(Name), services, stop)])!;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }

    sealed class Call(string invocation, FunctionDefinition definition, IServiceProvider services, CancellationToken stop) : FunctionContext
    {
        public override string InvocationId => invocation;

        public override FunctionDefinition FunctionDefinition => definition;

        public override IServiceProvider InstanceServices { get; set; } = services;

        public override CancellationToken CancellationToken => stop;
    }

    sealed class Known(string name) : FunctionDefinition
    {
        public override string Name => name;
    }
}
