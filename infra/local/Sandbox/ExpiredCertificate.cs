using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Transparency.Sandbox;

/// <summary>A certificate for this machine that ended in 2020, made anew each time and kept nowhere.</summary>
static class ExpiredCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
