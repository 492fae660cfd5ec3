using Transparency.Formats;
using Transparency.Hosting;

// The schemas of the catalogue wake while the arguments are read.
_ = Task.Run(CatalogueReading.Prepare);
return await Entry.RunAsync(args, Surroundings.OfThisProcess());
