// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transferchoice.h"

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

} // namespace

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
