// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/windowwalk.h"

#include "core/api/livesite.h"
#include "ui/consolepages.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>

namespace forecourt::bench {

namespace {

/// What pages show that are asked for a thing which is not there, or cannot be read.
constexpr const char* NotThere[] = {"chargerGone", "rolloutEmpty", "stationFileEmpty", "stationFileProblem"};

/// Pages that show one thing only are opened with one; the rest as from the sidebar.
QString detailFor(const QString& page, const WalkIds& ids)
{
    if (page == QLatin1String("charger") || page == QLatin1String("check"))
        return ids.station;
    if (page == QLatin1String("prices"))
        return ids.price;
    if (page == QLatin1String("rollout"))
        return ids.rollout;
    if (page == QLatin1String("stationfile"))
        return ids.stationFile;
    return {};
}

template<class T>
QString firstIdOf(const QList<T>& things)
{
    return things.isEmpty() ? QString() : QString::number(things.constFirst().id.value());
}

} // namespace

WalkIds idsOf(const api::LiveSite& site, const QString& station)
{
    return {station, firstIdOf(site.priceBook()->prices), firstIdOf(site.jobs().rollouts()), firstIdOf(site.jobs().stationFiles())};
}

QStringList everyPlace(const WalkIds& ids)
{
    QStringList places;
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        const QString page = QLatin1String(entry.id);
        const QString detail = detailFor(page, ids);
        places.append(detail.isEmpty() ? page : page + QLatin1Char('/') + detail);
    }
    return places;
}

bool openPlace(ui::MainWindow& window, const QString& place)
{
    window.open(place);
    return ui::Navigation::pageOf(window.navigation().place()) == ui::Navigation::pageOf(place);
}

QString missingOn(const QWidget& page)
{
    for (const char* const name : NotThere) {
        const auto* const widget = page.findChild<QWidget*>(QLatin1String(name));
        if (widget != nullptr && widget->isVisible())
            return widget->objectName();
    }
    return {};
}

PageViews::PageViews(QWidget& page)
{
    for (QTabBar* const bar : page.findChildren<QTabBar*>()) {
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i) {
            if (bar->isTabVisible(i) && bar->isTabEnabled(i))
                m_views.append({bar, i, bar->tabText(i)});
        }
    }
    auto* const sections = page.findChild<QListWidget*>(QStringLiteral("settingsSections"));
    for (int i = 0; sections != nullptr && i < sections->count(); ++i)
        m_views.append({sections, i, sections->item(i)->text()});
}

void PageViews::show(qsizetype view) const
{
    if (view >= m_views.size())
        return;
    QWidget* const switcher = m_views.at(view).switcher;
    if (auto* const bar = qobject_cast<QTabBar*>(switcher))
        bar->setCurrentIndex(m_views.at(view).index);
    else if (auto* const list = qobject_cast<QListWidget*>(switcher))
        list->setCurrentRow(m_views.at(view).index);
}

QByteArray PageViews::name(const QString& place, qsizetype view) const
{
    const QString title = view < m_views.size() ? m_views.at(view).title : QString();
    return (title.isEmpty() ? place : place + QStringLiteral(", ") + title).toUtf8();
}

QList<QLineEdit*> shownFilters(const QWidget& page)
{
    QList<QLineEdit*> filters;
    for (QLineEdit* const field : page.findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->isEnabled() && field->objectName().endsWith(QLatin1String("Filter")))
            filters.append(field);
    }
    return filters;
}

QString textFor(const QLineEdit& filter)
{
    if (filter.objectName() == QLatin1String("sessionFilter"))
        return QStringLiteral("person 17");
    if (filter.objectName() == QLatin1String("traceFilter"))
        return QStringLiteral("action:StatusNotification");
    return QStringLiteral("17");
}

void typeInto(QLineEdit& field, QChar character)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
    QCoreApplication::sendEvent(&field, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
    QCoreApplication::sendEvent(&field, &release);
}

void closePopup()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
}

QAction* actionNamed(ui::MainWindow& window, const QString& name)
{
    for (QAction* const action : window.actionBook().actions()) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

} // namespace forecourt::bench
