// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a webhook is told, as JSON.
#pragma once

#include "core/notify/wording.h"

namespace forecourt::notify {

/// Stable English name of a kind, e.g. "SiteOffline".
[[nodiscard]] QString alertKindName(AlertKind kind);

/// {"source": "forecourt", "event": event, "site": …, "sentAt": …, "alerts": […]}; instants in UTC.
[[nodiscard]] QByteArray webhookBody(const QString& event, const QList<AlertRecord>& alerts, const api::LiveSite& site,
                                     const Wording& wording, const QDateTime& now);

} // namespace forecourt::notify
