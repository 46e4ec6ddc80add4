// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What every page is given: the boundary to the core, the look, and the window around it.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/exchange.h"
#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/jobs.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/messageexplainer.h"
#include "core/api/planning.h"
#include "core/api/pricecalculator.h"
#include "core/api/prices.h"
#include "core/api/reservations.h"
#include "core/api/supportbundles.h"
#include "core/api/vendordata.h"
#include "ui/models/noticemodel.h"
#include "ui/models/workspace.h"
#include "ui/undostep.h"
#include "ui/theme/thememanager.h"

#include <QStringList>

#include <functional>
#include <type_traits>
#include <utility>

namespace forecourt::ui {

class DocumentPress;

/// Pages that others open by name; see ui/consolepages.h for all of them.
enum class PageId { Overview, Chargers, Sessions, People, Messages, Alerts, Settings, Prices, Reports, Documents };

/// What pages ask of the window around them. Thread: GUI.
class PageHost
{
public:
    virtual ~PageHost() = default;

    virtual void openPage(PageId page) = 0;
    /// "page" or "page/detail" as in ui/consolepages.h; unknown ones are ignored.
    virtual void openPlace(const QString& place) = 0;
    virtual void openCharger(const StationId& station) = 0;
    virtual void openSession(TransactionKey session) = 0;
    /// The list of just these; \a what says which they are.
    virtual void openSessions(const QList<TransactionKey>& sessions, const QString& what) = 0;
    /// Sessions, tab "Needs attention".
    virtual void openAttention() = 0;
    /// The connection card; with \a candidate about the charger of that id.
    virtual void openAddCharger(const QString& candidate) = 0;
    /// A short notice in the corner; it also stays in the list behind the bell.
    virtual void notify(const QString& iconName, const QString& text) = 0;
    /// The same with an Undo that calls \a undo on the GUI thread, also behind Edit > Undo (Ctrl+Z). With
    /// \a redo it can be done again (Ctrl+Shift+Z); \a redo must not call notifyUndoable(). Goes with the window: for what
    /// only this window has, such as changes that are not saved yet.
    virtual void notifyUndoable(const QString& text, std::function<void()> undo, std::function<void()> redo = {}) = 0;
    /// The same for what is kept: it can be taken back also after a change of language, which makes the window anew.
    virtual void notifyKept(const QString& text, UndoStep undo, UndoStep redo)
    {
        notifyUndoable(
            text, [undo = std::move(undo)] { undo({}); }, redo ? [redo] { redo({}); } : std::function<void()>());
    }
    /// The same by what \a self does; see undoStepOf().
    template<class T>
    void notifyKept(const QString& text, T* self, std::type_identity_t<std::function<void(T&)>> undo,
                    std::type_identity_t<std::function<void(T&)>> redo = {})
    {
        notifyKept(text, undoStepOf(self, std::move(undo)), undoStepOf(self, std::move(redo)));
    }
    /// Puts \a notice into the list behind the bell without showing it in the corner.
    virtual void addNotice(const Notice& notice) = 0;
    /// How many alerts are open: the bell's count and the badge of the page "alerts".
    virtual void setAlertCount(int open) = 0;
};

/// How chargers reach this computer.
struct NetworkInfo
{
    /// IPv4 and IPv6 addresses of this computer, the one to recommend first. Asked again whenever a
    /// connection card is shown. Must be quick.
    std::function<QStringList()> localAddresses;
};

/// What only the program around the window can do. An empty function: not offered here.
struct ProgramHooks
{
    std::function<void()> retryPorts;                    ///< tries at once to open the ports for stations
    std::function<bool()> isAutostart;                   ///< must be quick
    std::function<Result<void>(bool isOn)> setAutostart; ///< errors: FileFailed
    QString dataFolder;
    QString settingsFile;
    QString logFolder;
};

/// References that live as long as the window. Copy freely.
struct PageContext
{
    Workspace& workspace;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    const ThemeManager& themes;
    PageHost& host;
    NetworkInfo network;
    QString userName; ///< who gives commands, for the history
    api::Alerts& alerts;
    api::Notifications& notifications;
    api::Exchange* exchange = nullptr; ///< without it nothing is exported or imported
    api::Commissioning* commissioning = nullptr; ///< guided checks; null: not offered here
    api::Planning* planning = nullptr; ///< actions for later; null: not offered here
    ProgramHooks program = {};
    api::Machine* machine = nullptr; ///< null: nothing about the computer is told here
    const api::MessageExplainer* explainer = nullptr; ///< null: no expert calls, for nobody checks them
    api::LocalLists* localLists = nullptr; ///< null: chargers' lists are shown, not sent
    api::Reservations* reservations = nullptr; ///< null: none are made here
    api::VendorData* vendorData = nullptr; ///< null: rules for vendors' messages are shown, not made
    api::Jobs* jobs = nullptr; ///< roll-outs and logs; null: shown, not asked for, and commands keep their forms with addresses
    api::FileLibrary* files = nullptr; ///< null: files of chargers and firmware are listed, not opened or changed
    api::SupportBundles* bundles = nullptr; ///< null: none are made here
    api::Prices* prices = nullptr; ///< null: no page about prices
    const api::PriceCalculator* calculator = nullptr; ///< worked examples; null: none
    api::Corrections* corrections = nullptr; ///< null: nothing is decided about odd sessions here
    api::Months* months = nullptr; ///< months and documents: both or neither
    api::Documents* documents = nullptr;
    api::Reports* reports = nullptr; ///< null: no page of reports
    api::DriverCosts* driverCosts = nullptr; ///< null: nothing about what chargers' displays tell of costs
    DocumentPress* press = nullptr; ///< null: documents are listed, not made
    api::Backups* backups = nullptr; ///< null: the set-up assistant asks for no folder

    [[nodiscard]] api::LiveSite& site() const { return workspace.site(); }
    [[nodiscard]] const Formatter& format() const { return workspace.format(); }
};

} // namespace forecourt::ui
