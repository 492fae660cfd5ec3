using Transparency.Benchmarks;
using Transparency.Benchmarks.Browsing;

// Prints a table of ratios, of all or of those named; ends with 1 when a limit is passed. Every figure is of one run on one machine: ratios travel, seconds do not.
if (args is ["parse", var file])
{
    Baseline.ReadToTheEnd(file);
    return 0;
}
if (args is ["fetch", var address, var archive]) return await Pulls.FetchAsync(address, archive);

if (args is ["guard", var name])
{
    Disclosure.Guard(name);
    return 0;
}

if (args is ["fewest", var trial])
{
    Disclosure.Fewest(trial);
    return 0;
}

if (args is ["handler"])
{
    HandlerStart.Answer();
    return 0;
}

(string Name, Func<Table, Task> RunAsync)[] all =
[
    ("handler-start", Beside(HandlerStart.Run)), ("main-job", Beside(MainJob.Run)), ("six-charts", Beside(SixCharts.Run)), ("million-rows", Beside(MillionRows.Run)),
    ("pulls", Beside(Pulls.Run)), ("store", StoreInAzurite.RunAsync), ("reveal", Reveal.RunAsync), ("disclosure", Beside(Disclosure.Run)),
    ("browser", Browser.RunAsync), ("lighthouse", Lighthouse.RunAsync),
];
var table = new Table();
foreach (var (_, runAsync) in all.Where(one => args.Length == 0 || args.Contains(one.Name))) await runAsync(table);
return table.Print() ? 0 : 1;

static Func<Table, Task> Beside(Action<Table> run) => table =>
{
    run(table);
    return Task.CompletedTask;
};
