// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every action of the window by name: for the menus, the command palette and the shortcut editor.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

/// What an action is called and how it is reached.
struct ActionSpec
{
    QString id;            ///< objectName, and key of a changed shortcut; never shown
    QString text;          ///< with & and, where more is asked, …
    QString iconName;      ///< Lucide
    QString tip;           ///< one short sentence: tooltip and status tip
    QKeySequence shortcut; ///< as delivered
};

/// Where an action's key counts: everywhere in the window, or in one page.
struct ActionScope
{
    const QObject* page = nullptr; ///< null: everywhere; only told from others, never used
    QString title;                 ///< of the page, as people know it
};

/// Shortcuts that a person changed are kept in \a settings. Thread: GUI.
class ActionBook final : public QObject
{
    Q_OBJECT

public:
    explicit ActionBook(config::SettingsStore& settings, QObject* parent = nullptr);

    /// Makes \a action known; it gets its texts, and the shortcut a person chose instead of the delivered one. None
    /// where another action already has the delivered one, as a person may have given it away.
    void enter(QAction& action, const ActionSpec& spec, const ActionScope& scope = {});

    /// In the order they were entered; those that are gone are left out.
    [[nodiscard]] QList<QAction*> actions() const;
    [[nodiscard]] QKeySequence deliveredShortcut(const QAction& action) const;
    [[nodiscard]] bool isOfPage(const QAction& action) const { return m_scopes.contains(action.objectName()); }
    /// Title of the page that \a action belongs to; empty: it is one of the window.
    [[nodiscard]] QString pageTitle(const QAction& action) const { return m_scopes.value(action.objectName()).title; }
    /// The other actions that have \a shortcut. Those of two pages never meet.
    [[nodiscard]] QList<QAction*> holdersOf(const QKeySequence& shortcut, const QAction* except) const;

    /// Sets and stores. Whoever had \a shortcut loses it.
    void setShortcut(QAction& action, const QKeySequence& shortcut);
    /// Back to what was delivered, for all.
    void resetAll();

    /// Tells why \a action is off, in tooltip and status tip; empty: it is on.
    void setBlockedReason(QAction& action, const QString& reason) const;
    /// Menu text without & and …
    [[nodiscard]] static QString plainText(const QAction& action);
    /// "Theme" for "Dark", which alone would say little, from the outer one on; empty for what stands in a menu of the menu bar.
    [[nodiscard]] static QStringList submenus(const QAction& action);
    /// What else \a action is found by, besides its text: its tip and its property "keyWords" in the window's
    /// language, and the English words of its id, which those know who know the program in English.
    [[nodiscard]] QString keyWords(const QAction& action) const;

Q_SIGNALS:
    void shortcutsChanged();

private:
    void store();
    [[nodiscard]] bool canMeet(const QAction& one, const QAction& other) const;

    config::SettingsStore& m_settings;
    QList<QPointer<QAction>> m_actions;
    QHash<QString, QKeySequence> m_delivered;
    QHash<QString, QString> m_tips;
    QHash<QString, ActionScope> m_scopes; ///< by id; those of one page alone
    QHash<QString, QKeySequence> m_changed; ///< by id; also of actions that are not here this time
};

} // namespace forecourt::ui
