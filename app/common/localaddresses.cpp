// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/localaddresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace forecourt::app {

namespace {

bool isBridge(const QString& name)
{
    static const QStringList prefixes{QStringLiteral("docker"), QStringLiteral("br-"), QStringLiteral("veth"),
                                      QStringLiteral("virbr"), QStringLiteral("lxc"), QStringLiteral("podman")};
    return std::any_of(prefixes.begin(), prefixes.end(), [&name](const QString& prefix) { return name.startsWith(prefix); });
}

/// Smaller comes first; negative: not at all.
int rank(const QNetworkInterface& network, const QHostAddress& address)
{
    if (address.isLoopback() || address.isLinkLocal())
        return -1;
    const bool isVersion4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return (isBridge(network.name()) ? 2 : 0) + (isVersion4 ? 0 : 1);
}

struct Found
{
    int rank = 0;
    QString network;
    QString address;
};

QList<Found> findAddresses()
{
    QList<Found> found;
    const QList<QNetworkInterface> networks = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& network : networks) {
        constexpr auto Running = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
        if ((network.flags() & Running) != Running)
            continue;
        for (const QNetworkAddressEntry& entry : network.addressEntries()) {
            const int place = rank(network, entry.ip());
            if (place >= 0)
                found.append({place, network.humanReadableName(), entry.ip().toString()});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.rank < b.rank; });
    return found;
}

} // namespace

QList<api::NetworkCard> networkCards()
{
    QList<api::NetworkCard> cards;
    for (const Found& found : findAddresses()) {
        const auto known = std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.name == found.network; });
        if (known == cards.end())
            cards.append({found.network, {found.address}});
        else
            known->addresses.append(found.address);
    }
    return cards;
}

QStringList localAddresses()
{
    QStringList addresses;
    for (const Found& found : findAddresses())
        addresses.append(found.address);
    return addresses;
}

QStringList addressesForChargers(QStringList here, const QString& chosen, const QString& listensOn)
{
    if (!listensOn.isEmpty())
        return {listensOn};
    if (!chosen.isEmpty() && here.removeAll(chosen) > 0)
        here.prepend(chosen);
    return here;
}

} // namespace forecourt::app
