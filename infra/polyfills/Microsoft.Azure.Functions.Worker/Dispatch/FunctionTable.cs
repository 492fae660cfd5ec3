using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.Dispatch;

/// <summary>The functions of a namespace, by name. Nobody keeps a list of them: a method with the attribute is one.</summary>
public sealed class FunctionTable
{
    readonly Dictionary<string, TimedFunction> functions;

    FunctionTable(Dictionary<string, TimedFunction> functions) => this.functions = functions;

    public IEnumerable<TimedFunction> All => functions.Values;

    /// <param name="beside">A type of the namespace. Only that namespace is searched, since to look at a method loads all it speaks of.</param>
    /// <exception cref="InvalidOperationException">A function is not made as functions here are made, or two have one name.</exception>
    public static FunctionTable Of(Type beside)
    {
        Dictionary<string, TimedFunction> functions = new(StringComparer.Ordinal);
        foreach (var method in beside.Assembly.GetTypes().Where(type => type.Namespace == beside.Namespace).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
            if (method.GetCustomAttribute<FunctionAttribute>() is { } function && !functions.TryAdd(function.Name, TimedFunction.Of(function.Name, method)))
                throw new InvalidOperationException($"Two functions are named '{function.Name}'.");
        return new(functions);
    }

    /// <returns>Null when no function has exactly this name.</returns>
    public TimedFunction? Find(string name) => functions.GetValueOrDefault(name);
}
