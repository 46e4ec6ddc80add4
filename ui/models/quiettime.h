// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Since when all is quiet: the end of the last alert, however often programs were restarted since.
#pragma once

#include "core/api/history.h"
#include "ui/models/workspace.h"

#include <QObject>

namespace forecourt::ui {

/// When the last of \a alerts was over, or was dealt with by a person. Empty: none was, or one is open.
[[nodiscard]] std::optional<QDateTime> quietSince(const QList<AlertRecord>& alerts);

/// Reads the ended alerts that are kept, once it is asked to. Thread: GUI.
class QuietTime final : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageSize = 200;
    static constexpr int MostPages = 20; ///< a longer history is not read for one time

    QuietTime(Workspace& workspace, api::History& history, QObject* parent = nullptr);
    /// What is being read is not waited for.
    ~QuietTime() override;

    /// Somebody looks: reads what was not read yet, or could not be.
    void read();
    /// UTC. Empty: an alert is open, none is known to have been, or it is still being read.
    [[nodiscard]] std::optional<QDateTime> since() const;

Q_SIGNALS:
    void changed();

private:
    enum class State { Unread, Reading, Read };

    void readPage(const QString& after, int pages);
    void forget();
    void takeEnds(const QList<AlertRecord>& alerts);

    Workspace& m_workspace;
    api::History& m_history;
    QFuture<Result<Page<AlertRecord>>> m_work;
    State m_state = State::Unread;
    int m_generation = 0;
    std::optional<QDateTime> m_lastEnd; ///< the mirror forgets ended ones after two days
};

} // namespace forecourt::ui
