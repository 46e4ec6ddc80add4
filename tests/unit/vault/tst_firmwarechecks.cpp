// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What looks wrong about a firmware file, and whether its signature is that of its maker.
#include "core/vault/firmwaredoubts.h"
#include "core/vault/firmwaresignature.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

using namespace forecourt;
using namespace forecourt::vault;

namespace {

const QDateTime Now(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);
const QByteArray Firmware = QByteArray(10'000, '\x42');
const QByteArray Digest = QCryptographicHash::hash(Firmware, QCryptographicHash::Sha256);

/// A maker with a key and a self-signed certificate.
class Maker
{
public:
    enum class Key { Ec, Rsa };

    explicit Maker(Key kind, int fromDays = -10, int toDays = 10)
        : m_key(kind == Key::Ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048)), m_certificate(X509_new())
    {
        ASN1_INTEGER_set(X509_get_serialNumber(m_certificate), 7);
        ASN1_TIME_set(X509_getm_notBefore(m_certificate), Now.addDays(fromDays).toSecsSinceEpoch());
        ASN1_TIME_set(X509_getm_notAfter(m_certificate), Now.addDays(toDays).toSecsSinceEpoch());
        X509_set_pubkey(m_certificate, m_key);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(m_certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>("Maker"), -1, -1, 0);
        X509_set_issuer_name(m_certificate, X509_get_subject_name(m_certificate));
        X509_sign(m_certificate, m_key, EVP_sha256());
    }
    ~Maker()
    {
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }
    Maker(const Maker&) = delete;
    Maker& operator=(const Maker&) = delete;

    [[nodiscard]] QString certificate() const
    {
        BIO* bio = BIO_new(BIO_s_mem());
        PEM_write_bio_X509(bio, m_certificate);
        char* data = nullptr;
        const long length = BIO_get_mem_data(bio, &data);
        const QString pem = QString::fromLatin1(data, static_cast<int>(length));
        BIO_free(bio);
        return pem;
    }
    /// \a padding: of RSA; 0 for other keys.
    [[nodiscard]] QString sign(int padding = 0) const
    {
        EVP_PKEY_CTX* context = EVP_PKEY_CTX_new(m_key, nullptr);
        EVP_PKEY_sign_init(context);
        if (padding != 0)
            EVP_PKEY_CTX_set_rsa_padding(context, padding);
        EVP_PKEY_CTX_set_signature_md(context, EVP_sha256());
        size_t length = 512;
        QByteArray bytes(512, '\0');
        EVP_PKEY_sign(context, reinterpret_cast<unsigned char*>(bytes.data()), &length,
                      reinterpret_cast<const unsigned char*>(Digest.constData()), static_cast<size_t>(Digest.size()));
        EVP_PKEY_CTX_free(context);
        return QString::fromLatin1(bytes.left(static_cast<qsizetype>(length)).toBase64());
    }

private:
    EVP_PKEY* m_key;
    X509* m_certificate;
};

} // namespace

class FirmwareChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubts_data();
    void doubts();
    void goodSignatures();
    void signaturesOfOthers();
    void wrongForms();
    void times();
};

void FirmwareChecksTest::doubts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QList<int>>("expected");
    const auto numbers = [](std::initializer_list<FirmwareDoubt> doubts) {
        QList<int> list;
        for (const FirmwareDoubt doubt : doubts)
            list.append(static_cast<int>(doubt));
        return list;
    };
    const QByteArray filler(5000, '\x01');
    const auto row = [&](const char* title, const char* name, const QByteArray& content, std::initializer_list<FirmwareDoubt> expected) {
        QTest::newRow(title) << QString::fromLatin1(name) << content << numbers(expected);
    };
    row("firmware", "fw.bin", "\x7f" "ELF" + filler, {});
    row("empty", "fw.bin", {}, {FirmwareDoubt::Empty});
    row("small", "fw.bin", "\x01\x02", {FirmwareDoubt::VerySmall});
    row("web page", "fw.bin", "\n<!DOCTYPE HTML><html>" + filler, {FirmwareDoubt::WebPage});
    row("pdf", "fw.bin", "%PDF-1.7" + filler, {FirmwareDoubt::Document});
    row("windows", "setup.exe", "MZ" + filler, {FirmwareDoubt::WindowsProgram});
    row("text", "fw.bin", QByteArray("readme\n").repeated(1000), {FirmwareDoubt::Text});
    row("intel hex", "fw.hex", QByteArray(":10010000214601360121470136007EFE09D2190140\n").repeated(200), {});
    row("whole zip", "fw.zip", QByteArray("PK\x03\x04") + filler + QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), {});
    row("cut zip", "fw.zip", QByteArray("PK\x03\x04") + filler, {FirmwareDoubt::DamagedArchive});
    row("no gzip", "fw.tar.gz", "\x01" + filler, {FirmwareDoubt::DamagedArchive});
    row("no tar", "fw.tar", "\x01" + filler, {FirmwareDoubt::DamagedArchive});
}

void FirmwareChecksTest::doubts()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QList<int>, expected);
    QList<int> found;
    for (const FirmwareDoubt doubt : doubtsAbout(name, content.size(), content.left(DoubtHead), content.right(DoubtTail)))
        found.append(static_cast<int>(doubt));
    QCOMPARE(found, expected);
}

void FirmwareChecksTest::goodSignatures()
{
    const Maker ec(Maker::Key::Ec);
    const SignatureFinding good = judgeSignature({ec.certificate(), ec.sign()}, Digest, Now);
    QCOMPARE(good.verdict, SignatureVerdict::Good);
    QCOMPARE(good.signedBy, QStringLiteral("Maker"));
    QCOMPARE(good.until, std::optional(Now.addDays(10)));
    const Maker rsa(Maker::Key::Rsa);
    QCOMPARE(judgeSignature({rsa.certificate(), rsa.sign(RSA_PKCS1_PSS_PADDING)}, Digest, Now).verdict, SignatureVerdict::Good);
    QCOMPARE(judgeSignature({rsa.certificate(), rsa.sign(RSA_PKCS1_PADDING)}, Digest, Now).verdict, SignatureVerdict::Good);
    QCOMPARE(judgeSignature({}, Digest, Now).verdict, SignatureVerdict::None);
}

void FirmwareChecksTest::signaturesOfOthers()
{
    const Maker one(Maker::Key::Ec);
    const Maker other(Maker::Key::Ec);
    QCOMPARE(judgeSignature({one.certificate(), other.sign()}, Digest, Now).verdict, SignatureVerdict::Mismatch);
    const QByteArray changed = QCryptographicHash::hash(Firmware + 'x', QCryptographicHash::Sha256);
    QCOMPARE(judgeSignature({one.certificate(), one.sign()}, changed, Now).verdict, SignatureVerdict::Mismatch);
}

void FirmwareChecksTest::wrongForms()
{
    const Maker one(Maker::Key::Ec);
    QCOMPARE(judgeSignature({QStringLiteral("no certificate"), one.sign()}, Digest, Now).verdict, SignatureVerdict::BadCertificate);
    QCOMPARE(judgeSignature({{}, one.sign()}, Digest, Now).verdict, SignatureVerdict::BadCertificate);
    QCOMPARE(judgeSignature({one.certificate() + QString(6000, QLatin1Char('x')), one.sign()}, Digest, Now).verdict, SignatureVerdict::BadCertificate);
    QCOMPARE(judgeSignature({one.certificate(), {}}, Digest, Now).verdict, SignatureVerdict::BadSignature);
    QCOMPARE(judgeSignature({one.certificate(), QStringLiteral("!!!")}, Digest, Now).verdict, SignatureVerdict::BadSignature);
    QCOMPARE(judgeSignature({one.certificate(), QString(900, QLatin1Char('A'))}, Digest, Now).verdict, SignatureVerdict::BadSignature);
    QCOMPARE(judgeSignature({one.certificate(), QStringLiteral("AAAA")}, Digest, Now).verdict, SignatureVerdict::Mismatch);
}

void FirmwareChecksTest::times()
{
    const Maker early(Maker::Key::Ec, 1, 10);
    QCOMPARE(judgeSignature({early.certificate(), early.sign()}, Digest, Now).verdict, SignatureVerdict::CertificateNotYet);
    const Maker late(Maker::Key::Ec, -10, -1);
    QCOMPARE(judgeSignature({late.certificate(), late.sign()}, Digest, Now).verdict, SignatureVerdict::CertificateOver);
}

FORECOURT_TEST(FirmwareChecksTest)
#include "tst_firmwarechecks.moc"
