// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/localmachine.h"

#include "app/common/firewall.h"
#include "app/common/localaddresses.h"
#include "app/common/machinesettings.h"
#include "app/common/portowner.h"
#include "core/base/async.h"
#include "core/server/selftest.h"
#include "core/server/tlsconfiguration.h"
#include "core/storage/storage.h"

#include <QFile>
#include <QHostAddress>
#include <QPromise>
#include <QSslCertificate>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace forecourt::app {

namespace {

struct OpenSslDeleter
{
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
template<class T>
using OpenSslPointer = std::unique_ptr<T, OpenSslDeleter>;

OpenSslPointer<BIO> openMemory(const QByteArray& bytes)
{
    return OpenSslPointer<BIO>(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// A key under a passphrase is refused instead of asking the terminal.
int noPassphrase(char*, int, int, void*)
{
    return 0;
}

bool belongTogether(const QByteArray& certificatePem, const QByteArray& keyPem)
{
    const auto certificateText = openMemory(certificatePem);
    const auto keyText = openMemory(keyPem);
    const OpenSslPointer<X509> certificate(PEM_read_bio_X509(certificateText.get(), nullptr, &noPassphrase, nullptr));
    const OpenSslPointer<EVP_PKEY> key(PEM_read_bio_PrivateKey(keyText.get(), nullptr, &noPassphrase, nullptr));
    const bool isPair = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return isPair;
}

constexpr qsizetype MostAddresses = 8;
constexpr std::chrono::milliseconds SelfTestDeadline{1'500};

api::SelfTest::Outcome outcomeOf(server::SelfTestAnswer answer)
{
    switch (answer) {
    case server::SelfTestAnswer::Ours: return api::SelfTest::Outcome::Answers;
    case server::SelfTestAnswer::Refused: return api::SelfTest::Outcome::Refused;
    case server::SelfTestAnswer::Silent: return api::SelfTest::Outcome::Silent;
    case server::SelfTestAnswer::Foreign: return api::SelfTest::Outcome::OtherProgram;
    }
    return api::SelfTest::Outcome::Silent;
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
}

} // namespace

Result<api::CertificateFacts> readCertificate(const QString& certificateFile, const QString& keyFile)
{
    server::TlsSettings settings;
    settings.certificates.append({certificateFile, keyFile});
    if (const auto loaded = server::TlsConfiguration::load(settings); !loaded)
        return tl::unexpected(loaded.error());
    const QByteArray pem = contentOf(certificateFile);
    if (!belongTogether(pem, contentOf(keyFile)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("the key does not belong to the certificate"), {QStringLiteral("key")});
    const QSslCertificate certificate = QSslCertificate::fromData(pem, QSsl::Pem).value(0);
    api::CertificateFacts facts;
    facts.subject = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
    facts.issuer = certificate.issuerDisplayName();
    facts.names = certificate.subjectAlternativeNames().values();
    facts.validFrom = certificate.effectiveDate().toUTC();
    facts.validTo = certificate.expiryDate().toUTC();
    facts.isSelfSigned = certificate.isSelfSigned();
    return facts;
}

LocalMachine::LocalMachine(storage::Storage& storage, Hooks hooks) : m_storage(storage), m_hooks(std::move(hooks))
{
    m_pool.setMaxThreadCount(1);
}

LocalMachine::~LocalMachine()
{
    m_isEnding = true;
    m_pool.clear();
    m_pool.waitForDone();
}

template<class T, class Task>
QFuture<Result<T>> LocalMachine::work(Task task)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    m_pool.start([promise, task = std::move(task)] {
        promise->addResult(task());
        promise->finish();
    });
    return future;
}

QList<api::NetworkCard> LocalMachine::networkCards() const
{
    return app::networkCards();
}

api::MachineState LocalMachine::state() const
{
    api::MachineState state;
    state.apiToken = m_hooks.token ? m_hooks.token() : QString();
    state.listensOn = m_hooks.listensOn ? m_hooks.listensOn() : QString();
    state.restartCommand = m_hooks.restartCommand;
    if (m_hooks.settings != nullptr)
        tellSettings(*m_hooks.settings, state);
    return state;
}

QFuture<Result<api::MachineState>> LocalMachine::readState()
{
    return readyFuture(Result<api::MachineState>(state()));
}

QFuture<Result<api::MachineState>> LocalMachine::changeSettings(api::SettingChanges changes)
{
    if (m_hooks.settings == nullptr)
        return readyFuture(Result<api::MachineState>(failure(ErrorCode::NotAllowed, QStringLiteral("no settings are kept here"))));
    const auto promise = std::make_shared<QPromise<Result<api::MachineState>>>();
    promise->start();
    whenFinished(m_hooks.settings->changeTexts(changes), &m_context, [this, promise](const Result<void>& written) {
        promise->addResult(written ? Result<api::MachineState>(state()) : Result<api::MachineState>(tl::unexpected(written.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QString>> LocalMachine::renewApiToken()
{
    return readyFuture(m_hooks.renewToken());
}

QFuture<Result<api::PortUse>> LocalMachine::checkPort(int port, QString address)
{
    return work<api::PortUse>([port, address = std::move(address)] { return Result<api::PortUse>(portUse(port, address)); });
}

QFuture<Result<api::SelfTest>> LocalMachine::testPort(int port)
{
    const QByteArray path = m_hooks.selfTestPath ? m_hooks.selfTestPath() : QByteArray();
    return work<api::SelfTest>([this, port, path]() -> Result<api::SelfTest> {
        api::SelfTest test;
        for (const QString& address : localAddresses().mid(0, MostAddresses)) {
            if (m_isEnding)
                return failure(ErrorCode::Cancelled, QStringLiteral("the program ends"));
            const auto answer = server::callOurselves(QHostAddress(address), static_cast<quint16>(port), path, SelfTestDeadline);
            test.rows.append({address, outcomeOf(answer)});
        }
        if (test.rows.isEmpty())
            return failure(ErrorCode::NotFound, QStringLiteral("this computer is in no network"));
        test.firewall = activeFirewall();
        return test;
    });
}

QFuture<Result<api::CertificateFacts>> LocalMachine::checkCertificate(QString certificateFile, QString keyFile)
{
    return work<api::CertificateFacts>([certificateFile = std::move(certificateFile), keyFile = std::move(keyFile)] {
        return readCertificate(certificateFile, keyFile);
    });
}

QFuture<Result<api::StorageUse>> LocalMachine::storageUse()
{
    return m_storage.measureUse();
}

void LocalMachine::restart()
{
    if (m_hooks.restart)
        m_hooks.restart();
}

} // namespace forecourt::app
