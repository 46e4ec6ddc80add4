// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Follows commands of ours until they are answered.
#pragma once

#include "core/api/livesite.h"

#include <QHash>
#include <QObject>

namespace forecourt::ui {

/// Any number at once, of any stations. Nothing is lost when the window's copy of the site is filled anew, as after a
/// lost link: then each is looked up. Thread: GUI.
class CommandWatch final : public QObject
{
    Q_OBJECT

public:
    explicit CommandWatch(const api::LiveSite& site, QObject* parent = nullptr);

    /// Emits changed() before it returns where the command is known already.
    void follow(CommandId command, const StationId& station);
    /// A command of \a station is not answered yet.
    [[nodiscard]] bool waitsFor(const StationId& station) const;

    /// Why nothing more will be known of a command, and where to look.
    [[nodiscard]] static QString lostSentence();

Q_SIGNALS:
    /// It went on; where it is answered, it is followed no longer.
    void changed(const forecourt::CommandPointer& command);
    /// It is not among the commands any more; it is followed no longer.
    void lost(const forecourt::StationId& station);

private:
    struct Followed
    {
        StationId station;
        bool isSeen = false; ///< until then a snapshot may be older than the command
    };

    void take(const CommandPointer& command);
    void lookUpAll();

    const api::LiveSite& m_site;
    QHash<CommandId, Followed> m_followed;
};

} // namespace forecourt::ui
