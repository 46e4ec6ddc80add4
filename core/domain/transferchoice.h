// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// By which protocol a charger gets or brings a file: pure rules, also for the window's proposal.
#pragma once

#include "core/base/error.h"
#include "core/domain/chargingstation.h"
#include "core/domain/filetransfer.h"

#include <QList>

namespace forecourt {

/// Why a protocol was chosen.
enum class TransferReason {
    ByHand,     ///< the operator said so
    Supported,  ///< first of SupportedFileTransferProtocols that we offer
    Vendor,     ///< known of this make (quirk 42)
    WorkedBefore, ///< the last transfer with this charger that went well
    Usual,      ///< nothing is known: the first that we offer
    None,       ///< none that we offer and it speaks
};

/// One that can be used, and why.
struct TransferChoice
{
    TransferProtocol protocol = TransferProtocol::Http;
    TransferReason reason = TransferReason::None;

    bool operator==(const TransferChoice&) const = default;
    [[nodiscard]] bool isPossible() const { return reason != TransferReason::None; }
};

/// Whether our file host can use a protocol now.
struct TransferOffering
{
    TransferProtocol protocol = TransferProtocol::Http;
    bool isAvailable = false;
    quint16 port = 0;
    QString reason; ///< English: why it is not available
    ErrorCode reasonCode = ErrorCode::Internal; ///< with reason, for words: see ports::ProtocolState

    bool operator==(const TransferOffering&) const = default;
};

/// What is known of a charger's transfers.
struct TransferKnowledge
{
    QList<TransferProtocol> offered;  ///< by us now, the preferred one first
    std::optional<TransferProtocol> workedBefore;
    std::optional<TransferProtocol> byHand;
};

/// Protocols that SupportedFileTransferProtocols of \a station names and we know, in its order. No value: it names
/// none; an empty list: it names only such that nobody here knows (SFTP). Source: OCPP 1.6 §9.1.
[[nodiscard]] std::optional<QList<TransferProtocol>> supportedProtocols(const StationRecord& station);

/// Protocols that chargers of this make take although they do not say so; empty: nothing known. Source: quirk 42.
[[nodiscard]] QList<TransferProtocol> vendorProtocols(const BootInfo& boot);

/// What is used: by hand, else of those the charger names (what worked before first), else the vendor's, else what
/// worked before, else the first that we offer. A choice by hand that is not offered is not possible; nor is any for a
/// charger that names only protocols nobody here knows, unless one worked before.
[[nodiscard]] TransferChoice chooseProtocol(const StationRecord& station, const TransferKnowledge& knowledge);

/// Whether \a text names a computer as TransferHints::address may: a name, an IPv4 or IPv6 address (in brackets before a
/// port), perhaps with a port. Not an address with "http://" or a path.
[[nodiscard]] bool isTransferAddress(const QString& text);

} // namespace forecourt
