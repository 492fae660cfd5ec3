using Transparency.Benchmarks;

// Prints a table of ratios, of all or of those named; ends with 1 when a limit is passed. Every figure is of one run on one machine: ratios travel, seconds do not.
if (args is ["parse", var file])
{
    Baseline.ReadToTheEnd(file);
    return 0;
}
if (args is ["fetch", var address, var archive]) return await Pulls.FetchAsync(address, archive);

(string Name, Action<Table> Run)[] all = [("main-job", MainJob.Run), ("six-charts", SixCharts.Run), ("million-rows", MillionRows.Run), ("pulls", Pulls.Run)];
var table = new Table();
foreach (var (_, run) in all.Where(one => args.Length == 0 || args.Contains(one.Name))) run(table);
return table.Print() ? 0 : 1;
