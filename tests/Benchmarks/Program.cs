using Transparency.Benchmarks;

// Prints a table of ratios; ends with 1 when a limit is passed. Every figure is of one run on one machine: ratios travel, seconds do not.
if (args is ["parse", var file])
{
    Baseline.ReadToTheEnd(file);
    return 0;
}

if (args is ["handler"])
{
    HandlerStart.Answer();
    return 0;
}

var table = new Table();
HandlerStart.Run(table);
MainJob.Run(table);
SixCharts.Run(table);
MillionRows.Run(table);
await StoreInAzurite.RunAsync(table);
return table.Print() ? 0 : 1;
