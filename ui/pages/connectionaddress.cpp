// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionaddress.h"

#include "core/domain/site.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUrl>

namespace forecourt::ui {

namespace {
struct Addresses
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConnectionAddress)
};

constexpr int GroupCount = 4;
constexpr int GroupLength = 4;
} // namespace

QString ConnectionAddress::bracketedHost() const
{
    return host.contains(QLatin1Char(':')) ? QString(QLatin1Char('[') + host + QLatin1Char(']')) : host;
}

QString ConnectionAddress::path() const
{
    return QStringLiteral("/ocpp/") + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString ConnectionAddress::spelled(AddressSpelling spelling) const
{
    const QString scheme = isEncrypted ? QStringLiteral("wss://") : QStringLiteral("ws://");
    const QString place = bracketedHost() + QLatin1Char(':') + QString::number(port);
    switch (spelling) {
    case AddressSpelling::AddsIdItself: return scheme + place + QStringLiteral("/ocpp/");
    case AddressSpelling::WholeAddress: return scheme + place + path();
    case AddressSpelling::WithoutScheme: return place + path();
    }
    return {};
}

std::optional<ConnectionAddress> encryptedAddress(const SystemState& system, const ConnectionAddress& plain)
{
    if (!system.ocppTls.isListening)
        return std::nullopt;
    ConnectionAddress address = plain;
    address.port = system.ocppTls.port;
    address.isEncrypted = true;
    return address;
}

std::optional<ConnectionAddress> addressFor(const SystemState& system, const ConnectionAddress& plain, bool needsTls)
{
    return needsTls ? encryptedAddress(system, plain) : plain;
}

QString whyNotEncrypted(const SystemState& system)
{
    if (system.ocppTls.isListening)
        return {};
    if (system.ocppTls.port == 0)
        return Addresses::tr("Only without encryption (ws://). For wss:// choose a certificate and its key in Settings, Network.");
    return Addresses::tr("Not over wss:// now: port %1 is not open. Settings, Network says what is wrong.").arg(system.ocppTls.port);
}

QString newStationPassword()
{
    // no 0 O 1 l I, which look alike on many displays
    static const QString alphabet = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789");
    QStringList groups;
    for (int group = 0; group < GroupCount; ++group) {
        QString text;
        for (int i = 0; i < GroupLength; ++i)
            text.append(alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))));
        groups.append(text);
    }
    return groups.join(QLatin1Char('-'));
}

} // namespace forecourt::ui
