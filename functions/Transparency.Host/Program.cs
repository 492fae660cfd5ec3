using Transparency.Hosting;

return await Entry.RunAsync(args, Surroundings.OfThisProcess());
