// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A period to choose: everything, the last hours, or from a time to a time of the site.
#pragma once

#include "ui/models/workspace.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;

namespace forecourt::ui {

/// Thread: GUI.
class LogPeriod final : public QWidget
{
    Q_OBJECT

public:
    /// \a name is the beginning of the objectNames: "logsPeriod", "logsPeriodFrom", "logsPeriodTo".
    LogPeriod(const Workspace& workspace, const QString& name, QWidget* parent = nullptr);

    /// UTC; empty: from the beginning, until now.
    [[nodiscard]] std::optional<QDateTime> from() const;
    [[nodiscard]] std::optional<QDateTime> to() const;
    /// Chooses "From … to …"; seconds are not shown, so the span grows to whole minutes.
    void setSpan(const QDateTime& from, const QDateTime& to);
    /// Chooses the last day.
    void setLastDay();
    [[nodiscard]] bool isReversed() const;

Q_SIGNALS:
    void changed();

private:
    enum Choice { Everything, LastHour, LastDay, LastWeek, Span };

    QDateTimeEdit* makeEdit(const QString& objectName, const QString& name, const QDateTime& at);
    void showSpan();
    [[nodiscard]] QDateTime instantOf(const QDateTimeEdit& edit) const;

    const Workspace& m_workspace;
    QComboBox* m_choice;
    QWidget* m_span;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
};

} // namespace forecourt::ui
