// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everywhere a person can go in the window: a page that is added to it is measured without a word here.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <algorithm>

class QAction;
class QLineEdit;

namespace forecourt::api {
class LiveSite;
}
namespace forecourt::ui {
class MainWindow;
}

namespace forecourt::bench {

/// What pages that show one thing are opened with.
struct WalkIds
{
    QString station;
    QString price;
    QString rollout;     ///< empty, as the others: there is none
    QString stationFile;

    [[nodiscard]] bool areWhole() const { return !station.isEmpty() && !price.isEmpty() && !rollout.isEmpty() && !stationFile.isEmpty(); }
};

/// \a station, and of everything else the first that \a site has. Thread: GUI.
[[nodiscard]] WalkIds idsOf(const api::LiveSite& site, const QString& station);

/// The places of all pages of ui/consolepages.h, in the order of the sidebar. A page whose thing \a ids has not is opened
/// without one.
[[nodiscard]] QStringList everyPlace(const WalkIds& ids);

/// False: this window has no such page.
[[nodiscard]] bool openPlace(ui::MainWindow& window, const QString& place);

/// The name of what \a page shows instead of a thing that is not there; empty: it shows its thing.
[[nodiscard]] QString missingOn(const QWidget& page);

/// The tabs or sections of the open page, as they are when it is made. Thread: GUI.
class PageViews
{
public:
    explicit PageViews(QWidget& page);

    /// At least one: a page without tabs is one view.
    [[nodiscard]] qsizetype count() const { return std::max<qsizetype>(1, m_views.size()); }
    void show(qsizetype view) const;
    /// "charger/LOAD-0, Settings" for the place \a place; a place without tabs by itself.
    [[nodiscard]] QByteArray name(const QString& place, qsizetype view) const;

private:
    struct View
    {
        QPointer<QWidget> switcher; ///< QTabBar or QListWidget
        int index;
        QString title;
    };
    QList<View> m_views;
};

/// Fields that filter what \a page shows now.
[[nodiscard]] QList<QLineEdit*> shownFilters(const QWidget& page);
/// What is typed into \a filter: something that many rows have, and not all.
[[nodiscard]] QString textFor(const QLineEdit& filter);
/// As a key press by a person.
void typeInto(QLineEdit& field, QChar character);
/// What completes the text in a field lies over the window until it is closed.
void closePopup();

/// Null: there is none of that name.
[[nodiscard]] QAction* actionNamed(ui::MainWindow& window, const QString& name);

} // namespace forecourt::bench
