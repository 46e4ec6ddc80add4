// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConsoleWindow that offers every command for the chosen charger: in the menu bar, and so in the palette.
#include "ui/consolewindow.h"

#include "ui/format/commandcatalog.h"
#include "ui/mainwindow.h"
#include "ui/pages/chargeractions.h"

#include <QMenu>

namespace forecourt::ui {

namespace {
QString groupIcon(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Charging: return QStringLiteral("charging");
    case CommandGroup::Charger: return QStringLiteral("ev-charger");
    case CommandGroup::Settings: return QStringLiteral("settings");
    case CommandGroup::Tags: return QStringLiteral("nfc");
    case CommandGroup::Reservations: return QStringLiteral("calendar-clock");
    case CommandGroup::Power: return QStringLiteral("gauge");
    case CommandGroup::Files: return QStringLiteral("download");
    case CommandGroup::Certificates: return QStringLiteral("lock");
    case CommandGroup::Vendor: return QStringLiteral("arrow-left-right");
    }
    return {};
}
} // namespace

/// Files of chargers without an address to type: for the chosen charger, and for many.
void ConsoleWindow::makeFirmwareMenu()
{
    using MenuId = MainWindow::MenuId;
    if (m_context.jobs == nullptr)
        return;
    m_window->menu(MenuId::Charger)->addSeparator();
    const auto addForOne = [this](const ActionSpec& spec, auto function) {
        m_chargerActions.append(m_window->addCommand(MenuId::Charger, spec, [this, function] {
            if (const std::optional<StationId> station = chosenStation())
                function(*station);
        }));
    };
    const auto addForAny = [this](const ActionSpec& spec, auto forOne, auto forMany) { // who is meant may be chosen later
        m_stationsActions.append(m_window->addCommand(MenuId::Charger, spec, [this, forOne, forMany] {
            if (const std::optional<StationId> station = chosenStation())
                forOne(*station);
            else
                forMany();
        }));
    };
    addForAny({QStringLiteral("menuUpdateFirmware"), tr("&Update firmware…"), QStringLiteral("download"),
               tr("Bring a file of the library to the chosen charger, or to several"), {}},
              [this](const StationId& id) { m_actions->updateFirmware(id); }, [this] { m_actions->firmware().update({}); });
    addForAny({QStringLiteral("menuGetDiagnostics"), tr("Get &diagnostics…"), QStringLiteral("upload"),
               tr("Ask the chosen charger, or several, for a log"), {}},
              [this](const StationId& id) { m_actions->getDiagnostics(id); }, [this] { m_actions->diagnostics().fetch({}); });
    if (m_context.bundles != nullptr)
        addForOne({QStringLiteral("menuBundle"), tr("Support &bundle…"), QStringLiteral("archive"),
                   tr("Everything the maker of the chosen charger needs in one file, tags and secrets masked"), {}},
                  [this](const StationId& id) { m_actions->supportBundle(id); });
    const auto addTab = [this](const QString& id, const QString& text, const QString& icon, const QString& tip, const QString& place) {
        m_window->addCommand(MenuId::Tools, {id, text, icon, tip, {}}, [this, place] { openPlace(QStringLiteral("firmware/") + place); });
    };
    addTab(QStringLiteral("menuRollouts"), tr("Firmware r&oll-outs"), QStringLiteral("download"), tr("How far every update is"), QStringLiteral("rollouts"));
    addTab(QStringLiteral("menuLibrary"), tr("Firmware &files"), QStringLiteral("archive"), tr("The library of firmware files"), QStringLiteral("library"));
    addTab(QStringLiteral("menuDiagnostics"), tr("Logs of &chargers"), QStringLiteral("upload"), tr("Files that chargers sent, and requests that go on"),
           QStringLiteral("diagnostics"));
    addTab(QStringLiteral("menuVersions"), tr("Firmware &versions"), QStringLiteral("list"), tr("Which firmware every charger runs"),
           QStringLiteral("versions"));
}

void ConsoleWindow::makeCommandMenu()
{
    QMenu* const charger = m_window->menu(MainWindow::MenuId::Charger);
    charger->addSeparator();
    const auto icon = m_context.themes.icon(QStringLiteral("list"), Theme::Color::Ink2);
    //: Menu with every command of the standard that the chosen charger can be given.
    QMenu* const all = charger->addMenu(icon, tr("All &commands"));
    all->setToolTipsVisible(true);
    std::optional<CommandGroup> group;
    QMenu* part = all;
    for (const CommandKind& kind : commandKinds()) {
        if (m_context.jobs != nullptr && kind.group == CommandGroup::Files)
            continue; // see makeFirmwareMenu()
        if (group != kind.group) {
            part = all->addMenu(commandGroupTitle(kind.group));
            part->setToolTipsVisible(true);
            group = kind.group;
        }
        auto* action = new QAction(this);
        action->setIcon(m_context.themes.icon(groupIcon(kind.group), Theme::Color::Ink2));
        //: Menu entry that opens a form; %1 is a command.
        m_window->actionBook().enter(*action, {QStringLiteral("menuCommand") + kind.action, tr("%1…").arg(kind.title), groupIcon(kind.group),
                                               kind.explanation, {}});
        part->addAction(action);
        m_chargerActions.append(action);
        connect(action, &QAction::triggered, this, [this, name = kind.action] {
            if (const std::optional<StationId> station = chosenStation())
                m_actions->command(name, *station);
        });
    }
    if (m_context.explainer == nullptr)
        return;
    auto* expert = new QAction(this);
    expert->setIcon(m_context.themes.icon(QStringLiteral("arrow-left-right"), Theme::Color::Ink2));
    m_window->actionBook().enter(*expert, {QStringLiteral("menuExpert"), tr("&Expert call…"), QStringLiteral("arrow-left-right"),
                                           tr("Send any action with a payload of your own to the chosen charger"), {}});
    charger->addAction(expert);
    m_chargerActions.append(expert);
    connect(expert, &QAction::triggered, this, [this] {
        if (const std::optional<StationId> station = chosenStation())
            m_actions->expert(*station);
    });
}

} // namespace forecourt::ui
