namespace Invoicing.Core.Tests.Independent;

/// <summary>The rules have no answer for the draft; the engine answers with a finding that is an error.</summary>
public sealed class DraftRefusedException(string message) : Exception(message);
