// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transferchoice.h"

#include <QRegularExpression>

#include <algorithm>

namespace forecourt {

namespace {

struct ProtocolName
{
    const char* name;
    TransferProtocol protocol;
};

constexpr ProtocolName protocolNames[] = {
    {"HTTP", TransferProtocol::Http},
    {"HTTPS", TransferProtocol::Https},
    {"FTP", TransferProtocol::Ftp},
    {"FTPS", TransferProtocol::Ftps},
};

/// Makes whose chargers are known to take only these. The beginning of vendor or model, without case.
struct VendorHint
{
    const char* make;
    QList<TransferProtocol> protocols;
};

const QList<VendorHint>& vendorHints()
{
    using enum TransferProtocol;
    static const QList<VendorHint> hints{
        {"Alfen", {Ftp, Ftps}},
        {"OpenEVSE", {Http}},
        {"MicroOcpp", {Http}},
        {"SmartEVSE", {Http}},
        {"ABB", {Http, Ftp}},
    };
    return hints;
}

bool holds(const QList<TransferProtocol>& offered, TransferProtocol protocol)
{
    return offered.contains(protocol);
}

std::optional<TransferProtocol> firstOffered(const QList<TransferProtocol>& wanted, const QList<TransferProtocol>& offered)
{
    const auto it = std::find_if(wanted.begin(), wanted.end(), [&](TransferProtocol one) { return holds(offered, one); });
    return it == wanted.end() ? std::nullopt : std::optional(*it);
}

constexpr qsizetype LongestHostName = 253;
constexpr int Ipv6Groups = 8;

bool isIpv4Text(const QString& text)
{
    static const QRegularExpression four(
        QStringLiteral("^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$"));
    return four.match(text).hasMatch();
}

/// As RFC 4291 §2.2 writes them.
bool isIpv6Text(const QString& text)
{
    static const QRegularExpression group(QStringLiteral("^[0-9A-Fa-f]{1,4}$"));
    const qsizetype gap = text.indexOf(QLatin1String("::"));
    const bool hasGap = gap >= 0;
    if (hasGap && text.indexOf(QLatin1String("::"), gap + 1) >= 0)
        return false; // a second one, or three colons
    QStringList groups;
    for (const QString& side : hasGap ? QStringList{text.left(gap), text.mid(gap + 2)} : QStringList{text}) {
        if (!side.isEmpty())
            groups += side.split(QLatin1Char(':'));
    }
    int count = static_cast<int>(groups.size());
    if (!groups.isEmpty() && isIpv4Text(groups.last()) && text.endsWith(groups.last())) {
        groups.removeLast();
        ++count; // stands for two
    }
    const bool areGroups = std::all_of(groups.begin(), groups.end(), [](const QString& one) { return group.match(one).hasMatch(); });
    return areGroups && (hasGap ? count < Ipv6Groups : count == Ipv6Groups);
}

} // namespace

bool isTransferAddress(const QString& text)
{
    if (isIpv6Text(text))
        return true;
    static const QRegularExpression pieces(QStringLiteral("^(?:\\[([^\\]]+)\\]|([^:\\[\\]]+))(?::([0-9]{1,5}))?$"));
    static const QRegularExpression name(
        QStringLiteral("^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:[.][A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$"));
    const QRegularExpressionMatch match = pieces.match(text);
    if (!match.hasMatch())
        return false;
    const QString port = match.captured(3);
    if (!port.isEmpty() && (port.toInt() < 1 || port.toInt() > 65535))
        return false;
    if (!match.captured(1).isEmpty())
        return isIpv6Text(match.captured(1));
    return match.captured(2).size() <= LongestHostName && name.match(match.captured(2)).hasMatch();
}

std::optional<QList<TransferProtocol>> supportedProtocols(const StationRecord& station)
{
    const auto variable = std::find_if(station.variables.begin(), station.variables.end(), [](const DeviceVariable& known) {
        return known.variable.compare(QLatin1String("SupportedFileTransferProtocols"), Qt::CaseInsensitive) == 0;
    });
    if (variable == station.variables.end() || !variable->value)
        return std::nullopt;
    QList<TransferProtocol> found;
    bool isAnyNamed = false;
    const QStringList words = variable->value->split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QString trimmed = word.trimmed();
        isAnyNamed = isAnyNamed || !trimmed.isEmpty();
        const auto* known = std::find_if(std::begin(protocolNames), std::end(protocolNames), [&](const ProtocolName& name) {
            return trimmed.compare(QLatin1String(name.name), Qt::CaseInsensitive) == 0;
        });
        if (known != std::end(protocolNames) && !found.contains(known->protocol))
            found.append(known->protocol);
    }
    return isAnyNamed ? std::optional(found) : std::nullopt;
}

QList<TransferProtocol> vendorProtocols(const BootInfo& boot)
{
    for (const VendorHint& hint : vendorHints()) {
        const QLatin1String make(hint.make);
        if (boot.vendor.startsWith(make, Qt::CaseInsensitive) || boot.model.startsWith(make, Qt::CaseInsensitive))
            return hint.protocols;
    }
    return {};
}

TransferChoice chooseProtocol(const StationRecord& station, const TransferKnowledge& knowledge)
{
    const QList<TransferProtocol>& offered = knowledge.offered;
    if (knowledge.byHand)
        return {*knowledge.byHand, holds(offered, *knowledge.byHand) ? TransferReason::ByHand : TransferReason::None};
    const bool isProven = knowledge.workedBefore && holds(offered, *knowledge.workedBefore);
    const TransferProtocol before = knowledge.workedBefore.value_or(TransferProtocol{});
    const std::optional<QList<TransferProtocol>> named = supportedProtocols(station);
    if (named && named->isEmpty())
        return isProven ? TransferChoice{before, TransferReason::WorkedBefore} : TransferChoice{};
    for (const auto& [protocols, reason] : {std::pair(named.value_or(QList<TransferProtocol>()), TransferReason::Supported),
                                           std::pair(vendorProtocols(station.boot), TransferReason::Vendor)}) {
        if (isProven && protocols.contains(before))
            return {before, TransferReason::WorkedBefore};
        if (const std::optional<TransferProtocol> first = firstOffered(protocols, offered))
            return {*first, reason};
        if (reason == TransferReason::Supported && !protocols.isEmpty())
            return {protocols.first(), TransferReason::None}; // it said which, and we offer none of them
    }
    if (isProven)
        return {before, TransferReason::WorkedBefore};
    return offered.isEmpty() ? TransferChoice{} : TransferChoice{offered.first(), TransferReason::Usual};
}

} // namespace forecourt
