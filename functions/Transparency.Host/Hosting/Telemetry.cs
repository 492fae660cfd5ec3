using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Transparency.Hosting;

/// <summary>What can be measured of a run by whoever listens; without a listener it costs nothing. Rows are those of a file, never people.</summary>
public sealed class Telemetry : IDisposable
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "Transparency";

    readonly ActivitySource source = new(Name);
    readonly Meter meter = new(Name);
    readonly Counter<long> pulls, bytes, rows;
    readonly Histogram<double> runs;
    readonly Gauge<double> age;

    public Telemetry()
    {
        pulls = meter.CreateCounter<long>("transparency.pulls", "{extract}", "Extracts that were looked at, by outcome.");
        bytes = meter.CreateCounter<long>("transparency.pull.size", "By", "Bytes of the extracts that were looked at.");
        rows = meter.CreateCounter<long>("transparency.pull.rows", "{row}", "Rows of the extracts that were accepted.");
        runs = meter.CreateHistogram<double>("transparency.run.duration", "s", "How long a function or command took, by how it ended.");
        age = meter.CreateGauge<double>("transparency.release.age", "s", "Time since the day of the newest public release began, in UTC.");
    }

    public void Pulled(string partner, string dataset, string outcome, long size, long accepted)
    {
        TagList tags = new() { { "partner", partner }, { "dataset", dataset }, { "outcome", outcome } };
        pulls.Add(1, tags);
        bytes.Add(size, tags);
        rows.Add(accepted, tags);
    }

    public void Shown(DateOnly release, DateTimeOffset now) =>
        age.Record((now.UtcDateTime - release.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).TotalSeconds);

    /// <summary>One run, from here until it is disposed of.</summary>
    public Span Begin(string run) => new(run, source.StartActivity(run, ActivityKind.Server), runs);

    public void Dispose()
    {
        source.Dispose();
        meter.Dispose();
    }

    /// <summary>A run under way. It counts as failed unless it is told that it ended well.</summary>
    public sealed class Span(string run, Activity? activity, Histogram<double> runs) : IDisposable
    {
        readonly long began = Stopwatch.GetTimestamp();
        bool well;

        public void EndedWell() => well = true;

        public void Dispose()
        {
            runs.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new TagList { { "run", run }, { "ended", well ? "well" : "badly" } });
            activity?.SetStatus(well ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            activity?.Dispose();
        }
    }
}
