using Invoicing.Vectors;

return VectorRun.Over(args, VectorKinds.All, Console.Out);
