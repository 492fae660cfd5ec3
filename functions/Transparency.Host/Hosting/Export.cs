using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Transparency.Hosting;

/// <summary>Sends what <see cref="Telemetry"/> measures to a collector, where the environment names one in the way of OpenTelemetry (<c>OTEL_…</c>).</summary>
sealed class Export : IDisposable
{
    readonly TracerProvider traces;
    readonly MeterProvider metrics;

    Export()
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("transparency").AddEnvironmentVariableDetector();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Telemetry.Name).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name).AddOtlpExporter().Build();
    }

    /// <returns>Null where no collector is named; no part of OpenTelemetry is loaded then.</returns>
    public static IDisposable? Start() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")) ? null : Open();

    static Export Open() => new();

    /// <summary>Sends what is still unsent.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }
}
