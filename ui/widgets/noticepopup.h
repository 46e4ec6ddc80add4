// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drops down from the bell: the last notices, and the way to the alerts.
#pragma once

#include "ui/theme/thememanager.h"

#include <QFrame>

#include <functional>

class QAbstractItemModel;
class QListView;
class QModelIndex;

namespace forecourt::ui {

class Button;
class TextLabel;

/// Rows are painted from the roles below; a model of ui/models gives them. Closes on Esc, and when something
/// else is clicked. Thread: GUI.
class NoticePopup final : public QFrame
{
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole + 1, IconRole, IconColorRole, PlaceRole };

    NoticePopup(const ThemeManager& themes, QWidget* window);

    void setModel(QAbstractItemModel* model);
    /// How many alerts are open; \a hasPage: there is a page to go to.
    void setAlertCount(int open, bool hasPage);
    /// Below and flush with the end of \a anchor.
    void openAt(const QWidget& anchor);

Q_SIGNALS:
    void placeRequested(const QString& place);
    void alertsRequested();
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void openPlace(const QModelIndex& index);

    const ThemeManager& m_themes;
    QListView* m_list;
    TextLabel* m_title;
    TextLabel* m_empty;
    Button* m_alerts;
    Button* m_clear;
};

} // namespace forecourt::ui
