// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Requests of a 1.6 station as neutral notices, read as far as they can be read.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/schema/issue.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace forecourt::ocpp::v16adapter {

/// What was understood of a request.
struct ReadRequest
{
    std::optional<Notice> notice;      ///< empty: it cannot be used, see fault
    QList<Deviation> deviations;
    std::optional<schema::Issue> fault; ///< why it cannot be used
};

/// Reads the payload of \a action, which must be one that stations send. StartTransaction, StopTransaction,
/// MeterValues and StatusNotification are used whenever what they are about can be told, since a
/// CALLERROR would make the station throw them away. Source: ocpp-behaviour.md §2 "Strictness".
[[nodiscard]] ReadRequest readRequest(const QString& action, const QJsonObject& payload);

/// Remembers over one link what only shows across messages.
class MeterHistory
{
public:
    /// Names Transaction.Begin values that come again and again (quirk 34).
    void inspect(const MeterNotice& notice, QList<Deviation>& deviations);

private:
    static constexpr qsizetype MaximumRemembered = 64;
    QSet<QString> m_begun;
};

} // namespace forecourt::ocpp::v16adapter
