using System.CommandLine;
using Transparency.Sandbox;

var port = new Option<int>("--port") { Description = "Where to listen on this machine; 0 for any that is free.", DefaultValueFactory = _ => 8099 };
var secure = new Option<int>("--https-port") { Description = "Where the partner with the expired certificate listens; 0 for any that is free.", DefaultValueFactory = _ => 8098 };
var seed = new Option<int>("--seed") { Description = "Another seed makes other counts.", DefaultValueFactory = _ => 1 };
var until = new Option<string>("--until") { Description = "The last month that is counted, as 2026-10; 36 months end there.", DefaultValueFactory = _ => "2026-10" };
var command = new RootCommand("Plays every partner of a rehearsal, also badly. All its counts are made up.") { port, secure, seed, until };
until.Validators.Add(result =>
{
    if (result.Tokens is [var token] && !Month.TryParse(token.Value, out _)) result.AddError($"'{token.Value}' is no month; write it as 2026-10");
});
command.SetAction(async (parsed, stop) =>
{
    _ = Month.TryParse(parsed.GetRequiredValue(until), out var last);
    await using var sandbox = await Partners.StartAsync(new Counts(parsed.GetValue(seed), last), parsed.GetValue(port), parsed.GetValue(secure), stop);
    Console.WriteLine($"{sandbox.Address} plays the partners; {sandbox.SecureAddress} has an expired certificate. Ctrl+C ends it.");
    await sandbox.WaitAsync(stop);
});
return await command.Parse(args).InvokeAsync();
