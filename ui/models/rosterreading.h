// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everybody and every tag, copied for work on another thread, however many there are.
#pragma once

#include "core/api/exchange.h"
#include "ui/models/workspace.h"

#include <QTimer>

namespace forecourt::ui {

/// Copies a slice in each turn of the event loop, so that a million people hold up nothing. What changes meanwhile is in
/// the copy or is not. Thread: GUI.
class RosterReading final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype PerSlice = 1'000; ///< copied in one turn

    /// \a workspace must outlive this object.
    explicit RosterReading(const Workspace& workspace, QObject* parent = nullptr);

    /// Begins anew; finished() is told later, never within start().
    void start();
    void stop();
    [[nodiscard]] bool isReading() const { return m_turn.isActive(); }

Q_SIGNALS:
    /// The copy; it is freed on another thread, whoever has it last.
    void finished(const forecourt::api::RosterPointer& roster);
    /// One turn's work is done.
    void sliceRead(qsizetype copied);

private:
    void readOn();
    [[nodiscard]] qsizetype readPeople();
    [[nodiscard]] qsizetype readTags();

    const Workspace& m_workspace;
    QTimer m_turn; ///< the next slice
    bool m_isAtTags = false;
    PersonId m_afterPerson;
    QString m_afterTag;
    api::Roster m_roster;
};

} // namespace forecourt::ui
