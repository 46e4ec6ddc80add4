// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionbook.h"

#include "core/config/settingsstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRegularExpression>

namespace forecourt::ui {

ActionBook::ActionBook(config::SettingsStore& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    const QJsonObject kept = QJsonDocument::fromJson(settings.value(config::WindowShortcuts)).object();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        m_changed.insert(it.key(), QKeySequence(it.value().toString(), QKeySequence::PortableText));
}

void ActionBook::enter(QAction& action, const ActionSpec& spec, const ActionScope& scope)
{
    action.setObjectName(spec.id);
    action.setProperty("iconName", spec.iconName);
    if (!spec.text.isEmpty())
        action.setText(spec.text);
    m_tips.insert(spec.id, spec.tip);
    m_delivered.insert(spec.id, spec.shortcut);
    if (scope.page != nullptr)
        m_scopes.insert(spec.id, scope);
    const bool isTaken = !m_changed.contains(spec.id) && !holdersOf(spec.shortcut, &action).isEmpty();
    action.setShortcut(isTaken ? QKeySequence() : m_changed.value(spec.id, spec.shortcut));
    setBlockedReason(action, {});
    m_actions.append(&action);
}

QList<QAction*> ActionBook::actions() const
{
    QList<QAction*> alive;
    for (const QPointer<QAction>& action : m_actions) {
        if (action)
            alive.append(action);
    }
    return alive;
}

QKeySequence ActionBook::deliveredShortcut(const QAction& action) const
{
    return m_delivered.value(action.objectName());
}

bool ActionBook::canMeet(const QAction& one, const QAction& other) const
{
    const QObject* const first = m_scopes.value(one.objectName()).page;
    const QObject* const second = m_scopes.value(other.objectName()).page;
    return first == nullptr || second == nullptr || first == second;
}

QList<QAction*> ActionBook::holdersOf(const QKeySequence& shortcut, const QAction* except) const
{
    QList<QAction*> holders;
    if (shortcut.isEmpty())
        return holders;
    for (QAction* const action : actions()) {
        if (action != except && action->shortcut().matches(shortcut) == QKeySequence::ExactMatch
            && (except == nullptr || canMeet(*action, *except)))
            holders.append(action);
    }
    return holders;
}

void ActionBook::setShortcut(QAction& action, const QKeySequence& shortcut)
{
    const auto change = [this](QAction& which, const QKeySequence& to) {
        which.setShortcut(to);
        if (to == deliveredShortcut(which))
            m_changed.remove(which.objectName());
        else
            m_changed.insert(which.objectName(), to);
    };
    for (QAction* const holder : holdersOf(shortcut, &action))
        change(*holder, {});
    change(action, shortcut);
    store();
}

void ActionBook::resetAll()
{
    m_changed.clear();
    for (QAction* const action : actions())
        action->setShortcut(deliveredShortcut(*action));
    store();
}

void ActionBook::store()
{
    QJsonObject kept;
    for (auto it = m_changed.constBegin(); it != m_changed.constEnd(); ++it)
        kept.insert(it.key(), it.value().toString(QKeySequence::PortableText));
    m_settings.keep(config::WindowShortcuts, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    Q_EMIT shortcutsChanged();
}

void ActionBook::setBlockedReason(QAction& action, const QString& reason) const
{
    action.setEnabled(reason.isEmpty());
    const QString tip = m_tips.value(action.objectName());
    //: Why an action is off: "Off: no charger is open".
    const QString shown = reason.isEmpty() ? tip : tr("Off: %1").arg(reason);
    action.setToolTip(shown);
    action.setStatusTip(shown);
}

QString ActionBook::keyWords(const QAction& action) const
{
    static const QRegularExpression border(QStringLiteral("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+"));
    QStringList words{m_tips.value(action.objectName()), action.property("keyWords").toString()};
    words += action.objectName().split(border); // "themeDark"
    words.removeAll(QStringLiteral("menu")); // begins most ids and says nothing
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

QString ActionBook::plainText(const QAction& action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
    return text.endsWith(QChar(0x2026)) ? text.chopped(1) : text;
}

QStringList ActionBook::submenus(const QAction& action)
{
    for (QObject* const place : action.associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(place);
        if (menu != nullptr && qobject_cast<const QMenu*>(menu->parentWidget()) != nullptr)
            return submenus(*menu->menuAction()) << plainText(*menu->menuAction());
    }
    return {};
}

} // namespace forecourt::ui
