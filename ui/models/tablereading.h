// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a table shows, as texts, however long it is.
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QAbstractItemModel;

namespace forecourt::ui {

/// Reads a slice in each turn of the event loop; a table that is another meanwhile is read anew. Thread: GUI.
class TableReading final : public QObject
{
    Q_OBJECT

public:
    static constexpr int PerSlice = 500; ///< rows read in one turn

    TableReading(const QAbstractItemModel& model, QObject* parent);

    /// The first slice is read at once: finished() of a short table is told within this call.
    void start();

Q_SIGNALS:
    /// Titles first. Never, where the table is gone.
    void finished(const QList<QStringList>& rows);
    /// One turn's work is done.
    void sliceRead(int rows);

private:
    void readOn();

    QPointer<const QAbstractItemModel> m_model;
    QTimer m_turn; ///< the next slice
    QList<QStringList> m_rows;
};

} // namespace forecourt::ui
