using Transparency.Formats;
using Transparency.Hosting;

// The schemas of the catalogue wake while the arguments are read; the handler has a probe to answer first.
if (args is not ["handler", ..]) _ = Task.Run(CatalogueReading.Prepare);
return await Entry.RunAsync(args, Surroundings.OfThisProcess());
