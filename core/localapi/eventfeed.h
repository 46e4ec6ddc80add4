// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the event hub what changes in the live site.
#pragma once

#include "core/api/livesite.h"
#include "core/localapi/eventhub.h"

#include <QObject>

namespace forecourt::localapi {

/// Publishes "station", "session", "command" and "alert" with the object as the other routes give it and the
/// revision of the live site, and "resync" where everything may have changed. Thread: the live site's.
class EventFeed : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EventFeed(api::LiveSite& live, EventHub& hub, QObject* parent = nullptr);

private:
    [[nodiscard]] QByteArray text(QJsonObject object) const;

    api::LiveSite& m_live;
};

} // namespace forecourt::localapi
