using Transparency.Formats;
using Transparency.Handling;
using Transparency.Hosting;

// What is needed next wakes while the arguments are read: the schemas of the catalogue, or the server of the handler, which has a probe to answer first.
_ = Task.Run(args is ["handler", ..] ? HandlerServer.Prepare : CatalogueReading.Prepare);
return await Entry.RunAsync(args, Surroundings.OfThisProcess());
