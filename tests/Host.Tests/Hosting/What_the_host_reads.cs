using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Transparency.Dispatch;
using Transparency.Functions;
using Transparency.Hosting;

namespace Transparency.Tests.Hosting;

/// <summary>host.json and the folders of functions say what the code says.</summary>
public sealed class What_the_host_reads
{
    static readonly string App = AppContext.BaseDirectory;

    static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(App, file)))!;

    static IEnumerable<(string Name, ParameterInfo Timer)> Functions =>
        from type in typeof(Entry).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (function.Name, method.GetParameters().Single(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>() is not null));

    [Fact]
    public void There_is_a_folder_for_every_function_and_a_function_for_every_folder() =>
        Assert.Equal(Functions.Select(function => function.Name).Order(), Directory.GetFiles(App, "function.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order());

    [Fact]
    public void Every_function_of_the_program_is_one_that_the_handler_finds() =>
        Assert.Equal(Functions.Select(function => function.Name).Order(), FunctionTable.Of(typeof(PullExtracts)).All.Select(function => function.Name).Order());

    [Fact]
    public void Each_folder_says_what_the_attributes_say()
    {
        Assert.NotEmpty(Functions);
        foreach (var (name, timer) in Functions)
        {
            var trigger = timer.GetCustomAttribute<TimerTriggerAttribute>()!;
            var told = new JsonObject
            {
                ["bindings"] = new JsonArray(new JsonObject
                {
                    ["name"] = timer.Name,
                    ["type"] = "timerTrigger",
                    ["direction"] = "in",
                    ["schedule"] = trigger.Schedule,
                    ["useMonitor"] = trigger.UseMonitor,
                    ["runOnStartup"] = trigger.RunOnStartup,
                }),
            };
            Assert.Equal(told.ToJsonString(), Json($"{name}/function.json").ToJsonString());
        }
    }

    [Fact]
    public void The_schedules_are_settings_with_names_of_their_own()
    {
        var schedules = Functions.Select(function => function.Timer.GetCustomAttribute<TimerTriggerAttribute>()!.Schedule).ToList();
        Assert.All(schedules, schedule => Assert.Matches("^%[A-Z_]+_SCHEDULE%$", schedule));
        Assert.Distinct(schedules);
    }

    [Fact]
    public void The_host_starts_this_program_as_the_handler()
    {
        var handler = Json("host.json")["customHandler"]!;
        Assert.Equal((typeof(Entry).Assembly.GetName().Name, "handler"), ((string)handler["description"]!["defaultExecutablePath"]!, (string)handler["description"]!["arguments"]!.AsArray().Single()!));
        Assert.False((bool)handler["enableForwardingHttpRequest"]!);
    }
}
