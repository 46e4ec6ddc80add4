// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pageaction.h"

#include "ui/theme/thememanager.h"

#include <QWidget>

#include <utility>

namespace forecourt::ui {

namespace {

constexpr auto PageActionKey = "pageAction";
constexpr auto StandsForKey = "standsFor";

QAction* addTo(QWidget& page, const QKeySequence& key, std::function<void()> run)
{
    auto* action = new QAction(&page);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, &page, [run = std::move(run)] { run(); });
    page.addAction(action);
    return action;
}

} // namespace

QAction* addPageAction(QWidget& page, const ThemeManager& themes, const ActionSpec& spec, std::function<void()> run)
{
    QAction* const action = addTo(page, spec.shortcut, std::move(run));
    action->setObjectName(spec.id);
    action->setText(spec.text);
    action->setIcon(themes.icon(spec.iconName, Theme::Color::Ink2));
    action->setProperty("iconName", spec.iconName);
    action->setToolTip(spec.tip);
    action->setStatusTip(spec.tip);
    action->setProperty(PageActionKey, true);
    return action;
}

QList<QAction*> pageActions(const QWidget& page)
{
    QList<QAction*> own;
    for (QAction* const action : page.actions()) {
        if (action->property(PageActionKey).toBool())
            own.append(action);
    }
    return own;
}

QAction* addStandIn(QWidget& page, const QString& windowAction, const QKeySequence& key, std::function<void()> run)
{
    QAction* const action = addTo(page, key, std::move(run));
    action->setProperty(StandsForKey, windowAction);
    return action;
}

void setStandInReason(QAction& standIn, const QString& reason)
{
    standIn.setToolTip(reason);
    standIn.setEnabled(reason.isEmpty());
}

QAction* standInOf(const QWidget& page, const QString& windowAction)
{
    for (QAction* const action : page.actions()) {
        if (action->property(StandsForKey).toString() == windowAction)
            return action;
    }
    return nullptr;
}

void leaveKeysToWindow(const QWidget& page)
{
    for (QAction* const action : page.actions()) {
        if (action->property(StandsForKey).isValid())
            action->setShortcut({});
    }
}

} // namespace forecourt::ui
