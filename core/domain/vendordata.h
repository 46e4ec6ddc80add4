// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of vendors' own inside DataTransfer: what was seen, and how it is answered.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace forecourt {

/// A rule in our records (1 and up). Never reused.
using VendorRuleId = StrongId<struct VendorRuleIdTag, qint64>;

/// The answer to a vendor's message. Stored as its number: grows at the end only. Source: OCPP 1.6 §7.23.
enum class VendorAnswer { Accepted, Rejected, UnknownMessage, UnknownVendor };

/// How messages of one vendor are answered. Names are compared without case (they are CiStrings).
struct VendorRule
{
    static constexpr qsizetype LongestVendor = 255;
    static constexpr qsizetype LongestMessage = 50;
    static constexpr qsizetype LongestData = 16'384;

    VendorRuleId id;
    std::optional<StationId> station; ///< empty: every station
    QString vendorId;
    QString messageId;                ///< empty: every message of the vendor that has no rule of its own
    VendorAnswer answer = VendorAnswer::Accepted;
    QString data;                     ///< sent with the answer; empty: none. Only with Accepted and Rejected
    QString user;                     ///< who made it
    QDateTime at;                     ///< UTC, when it was made or changed

    bool operator==(const VendorRule&) const = default;
};

/// The rule that answers this message; null: none does. A rule for the station goes before one for all, then one for
/// the message before one for the whole vendor.
[[nodiscard]] const VendorRule* ruleFor(const QList<VendorRule>& rules, const StationId& station, const QString& vendorId,
                                        const QString& messageId);
/// The name of the field that is wrong ("vendorId", "messageId", "data"); empty: none.
[[nodiscard]] QString wrongField(const VendorRule& rule);
/// They would answer the same messages.
[[nodiscard]] bool isSameCase(const VendorRule& a, const VendorRule& b);

/// Which way a message went. Stored as its number.
enum class VendorDirection { FromStation, ToStation };

/// One kind of message of one station, and how often it came or went.
struct VendorMessage
{
    static constexpr qsizetype KeptData = 500;

    VendorDirection direction = VendorDirection::FromStation;
    QString vendorId;  ///< as it came first, at most 255 characters
    QString messageId; ///< at most 50; empty: none was given
    qint64 count = 0;
    QDateTime firstAt; ///< UTC
    QDateTime lastAt;  ///< UTC
    QString lastData;  ///< at most 500 characters
    std::optional<VendorAnswer> lastAnswer; ///< ours, or the station's; empty: none came

    bool operator==(const VendorMessage&) const = default;
};

/// All kinds of messages of one station; immutable once published.
struct VendorTraffic
{
    static constexpr qsizetype MostKinds = 100; ///< then the one that was not seen for longest goes

    StationId station;
    QList<VendorMessage> messages; ///< in the order in which they were first seen

    bool operator==(const VendorTraffic&) const = default;
};
using VendorTrafficPointer = std::shared_ptr<const VendorTraffic>;

/// Counts \a seen (its count and firstAt are made here).
void count(VendorTraffic& traffic, VendorMessage seen);

} // namespace forecourt
