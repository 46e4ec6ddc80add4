// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which pages, tabs and dialogs there are pictures of, and how one gets there. New ones get a line here.
#include "tests/gui/pagesheet/picturesite.h"
#include "tests/gui/pagesheet/picturewalk.h"
#include "ui/format/commandcatalog.h"

namespace forecourt::tests {

namespace {
const QString Bay = QStringLiteral("BAY-2");
const QString Faulted = QStringLiteral("YARD-DC");
} // namespace

void PictureWalk::planEmpty()
{
    for (const char* const place : {"overview", "chargers", "addcharger", "sessions", "people", "messages", "alerts"})
        add(QLatin1String(place), [this, place] { return open(QLatin1String(place)); });
    planAssistant();
}

void PictureWalk::planPages()
{
    add(QStringLiteral("overview"), [this] { return open(QStringLiteral("overview")); });
    addTabs(QStringLiteral("chargers"), QStringLiteral("chargers"), "chargerTabs", "chargerTable");
    add(QStringLiteral("addcharger"), [this] { return open(QStringLiteral("addcharger")); });
    addTabs(QStringLiteral("sessions"), QStringLiteral("sessions"), "sessionTabs");
    for (int view = 0; view < 4; ++view)
        add(QStringLiteral("session-%1").arg(view + 1), [this, view] {
            return open(QStringLiteral("sessions")) && showTab("sessionTabs", 1) && choose("sessionTable") && showTab("sessionView", view);
        });
    addTabs(QStringLiteral("people"), QStringLiteral("people"), "peopleTabs");
    add(QStringLiteral("people-learn"), [this] { return open(QStringLiteral("people")) && trigger("menuLearnTag"); });
    add(QStringLiteral("messages"), [this] { return open(QStringLiteral("messages")) && choose("traceTable"); });
    addTabs(QStringLiteral("reservations"), QStringLiteral("reservations"), "reservationsView");
    addTabs(QStringLiteral("firmware"), QStringLiteral("firmware"), "firmwareTabs");
    add(QStringLiteral("rollout"), [this] { return open(QStringLiteral("rollout/1")) && choose("rolloutJobs"); });
    add(QStringLiteral("stationfile"), [this] { return open(QStringLiteral("stationfile/1")) && choose("insideTable"); });
    addTabs(QStringLiteral("prices"), QStringLiteral("prices"), "priceTabs", "priceTable");
    add(QStringLiteral("corrections"), [this] { return open(QStringLiteral("corrections")); });
    addTabs(QStringLiteral("reports"), QStringLiteral("reports"), "reportTabs");
    addTabs(QStringLiteral("documents"), QStringLiteral("documents"), "documentTabs");
    addTabs(QStringLiteral("alerts"), QStringLiteral("alerts"), "alertsTab", "alertsTable");
    add(QStringLiteral("alert-chosen"), [this] { return open(QStringLiteral("alerts")) && showTab("alertsTab", 0) && choose("alertsTable"); });
}

void PictureWalk::planCharger()
{
    addTabs(QStringLiteral("charger"), QStringLiteral("charger/") + Faulted, "chargerDetailTabs");
    add(QStringLiteral("charger-alone"), [this] { return open(QStringLiteral("charger/") + Bay) && showTab("chargerDetailTabs", 0); });
}

void PictureWalk::planCheck()
{
    const QString place = QStringLiteral("check/") + Bay;
    add(QStringLiteral("check-none"), [this, place] { return open(place); });
    add(QStringLiteral("check-steps"), [this, place] { return open(place) && press("checkBeginHere"); });
    add(QStringLiteral("check-photo"), [this, place] {
        return open(place) && press("checkPhotoAdd") && chooseFile("checkPhotoDialog", photoFile());
    });
    addTabs(QStringLiteral("check"), place, "checkTabs");
    addDialog(QStringLiteral("handover"), place, [this] { return showTab("checkTabs", 2) && press("checkPreview"); });
    addDialog(QStringLiteral("template"), place, [this] { return press("checkSiteTemplate"); });
}

void PictureWalk::planSettings()
{
    addTabs(QStringLiteral("settings"), QStringLiteral("settings"), "settingsSections");
}

void PictureWalk::planDialogs()
{
    const QString overview = QStringLiteral("overview");
    const QString people = QStringLiteral("people");
    const QString faulted = QStringLiteral("charger/") + Faulted;
    const QString bay = QStringLiteral("charger/") + Bay;
    for (const char* const action : {"menuHelp", "menuAbout", "menuShortcuts", "menuPalette", "menuNotices", "menuPlanned", "menuCommandHistory"})
        addDialog(QLatin1String(action), overview, [this, action] { return trigger(action); });
    for (const char* const button : {"addPerson", "addTag"})
        addDialog(QLatin1String(button), people, [this, button] { return press(button); });
    for (const char* const action : {"menuRestart", "menuRename", "menuExpert"})
        addDialog(QLatin1String(action), faulted, [this, action] { return trigger(action); });
    const auto live = [this](const char* button) { return showTab("chargerDetailTabs", 0) && press(button); };
    addDialog(QStringLiteral("place"), faulted, [live] { return live("placeEdit"); });
    addDialog(QStringLiteral("stop"), bay, [live] { return live("cardStop"); });
    addDialog(QStringLiteral("start"), QStringLiteral("charger/BAY-3"), [live] { return live("cardStart"); });
    addDialog(QStringLiteral("unlock"), QStringLiteral("charger/BAY-3"), [live] { return live("cardUnlock"); });
    addDialog(QStringLiteral("compare"), QStringLiteral("charger/") + Faulted, [this] { return showTab("chargerDetailTabs", 2) && press("compareSettings"); });
    for (const char* const action : {"menuUpdateFirmware", "menuGetDiagnostics", "menuBundle"})
        addDialog(QLatin1String(action), bay, [this, action] { return trigger(action); });
    addDialog(QStringLiteral("rollout"), QStringLiteral("firmware/versions"), [this] { return press("updateFirmware"); });
    for (const char* const button : {"traceJump", "traceExport"})
        addDialog(QLatin1String(button), QStringLiteral("messages"), [this, button] { return press(button); });
}

/// Sessions, people, and a charger that is exchanged.
void PictureWalk::planRecordDialogs()
{
    const QString people = QStringLiteral("people");
    const QString sessions = QStringLiteral("sessions");
    const QString stuck = QStringLiteral("charger/") + QLatin1String(PictureStuckStation);
    addDialog(QStringLiteral("import"), people, [this] {
        return pick("peopleFileMenu", "importPeople") && chooseFile("importFileDialog", rosterFile());
    });
    const auto ofPerson = [this](const char* entry) { return showTab("peopleTabs", 1) && pickFor("personTable", entry); };
    for (const char* const entry : {"personStatement", "personStartOn", "peopleReserve"})
        addDialog(QLatin1String(entry), people, [ofPerson, entry] { return ofPerson(entry); });
    addDialog(QStringLiteral("close"), sessions, [this] {
        return showTab("sessionTabs", 0) && chooseKey("liveSessionTable", PictureStuckSession) && press("sessionClose");
    });
    addDialog(QStringLiteral("next"), stuck, [this] { return showTab("chargerDetailTabs", 0) && press("cardNextStep"); });
    for (const char* const button : {"sessionPersonButton", "sessionNoteButton", "sessionBundleButton"})
        addDialog(QLatin1String(button), sessions, [this, button] {
            return showTab("sessionTabs", 1) && choose("sessionTable") && sees("sessionMore") && press(button); // it comes with its session
        });
    for (const char* const entry : {"actionReplace", "actionRestartHard", "actionInoperative", "actionPending", "actionLater"})
        addDialog(QLatin1String(entry), QStringLiteral("charger/") + Faulted, [this, entry] { return pick("detailMenu", entry); });
    addDialog(QStringLiteral("waiting-replaces"), QStringLiteral("chargers"), [this] {
        return showTab("chargerTabs", 1) && choose("waitingTable") && press("waitingReplaces");
    });
    addDialog(QStringLiteral("restore"), QStringLiteral("settings"), [this] {
        return trigger("menuRestore") && choose("backupTable") && press("backupRestore");
    });
    addDialog(QStringLiteral("archive"), QStringLiteral("settings"), [this] { return trigger("menuRestore") && press("backupWriteFile"); });
}

/// Every command that a charger takes has a form of its own; many take some of them at once.
void PictureWalk::planCommandDialogs()
{
    const auto chooseMany = [this] { return showTab("chargerTabs", 0) && chooseAll("chargerTable"); };
    const QString chargers = QStringLiteral("chargers");
    for (const char* const button : {"bulkRestart", "bulkInoperative", "bulkLater", "bulkArea"})
        addDialog(QLatin1String(button), chargers, [this, chooseMany, button] { return chooseMany() && press(button); });
    for (const char* const entry : {"bulkCommandChangeConfiguration", "bulkCommandSendLocalList"})
        addDialog(QLatin1String(entry), chargers, [this, chooseMany, entry] { return chooseMany() && press("bulkMore") && pickOpen(entry); });
    for (const ui::CommandKind& kind : ui::commandKinds()) {
        const QByteArray action = "menuCommand" + kind.action.toLatin1();
        if (kind.group == ui::CommandGroup::Files) // those have dialogs of their own
            continue;
        addDialog(QStringLiteral("command-") + kind.action, QStringLiteral("charger/") + Faulted,
                  [this, action] { return trigger(action.constData()); });
    }
    const auto part = [this](const char* button) { return showPart("chargerDetailTabs", button) && press(button); };
    for (const char* const button : {"limitsNew", "limitsRemoveMany", "vendorNewRule", "vendorSend"})
        addDialog(QLatin1String(button), QStringLiteral("charger/") + Faulted, [part, button] { return part(button); });
    addDialog(QStringLiteral("reserve"), QStringLiteral("reservations"), [this] { return press("reserve"); });
}

/// Prices, odd sessions, the end of a month.
void PictureWalk::planAccountDialogs()
{
    const QString price = QStringLiteral("prices/1");
    for (const char* const card : {"priceWeekCard", "priceGroupsCard", "priceStepsCard", "priceExceptionsCard"})
        add(QStringLiteral("price-") + QLatin1String(card), [this, price, card] { return open(price) && scrollTo(card); });
    addDialog(QStringLiteral("price-exception"), price, [this] { return press("priceExceptionAdd"); });
    addDialog(QStringLiteral("price-assign"), QStringLiteral("prices/places"), [this] { return choose("placeTable") && press("placeAssign"); });
    addDialog(QStringLiteral("price-times"), QStringLiteral("prices/places"), [this] {
        return choose("placeTable") && choose("placeSchedule") && press("placeTimes");
    });
    addDialog(QStringLiteral("price-holiday"), QStringLiteral("prices/holidays"), [this] { return press("holidayAdd") || press("holidaysEmptyAdd"); });
    addDialog(QStringLiteral("reprice"), QStringLiteral("prices"), [this] { return press("pricesReprice"); });
    for (const char* const button : {"caseAccept", "caseCorrect", "caseLeaveOut"})
        addDialog(QLatin1String(button), QStringLiteral("corrections"), [this, button] { return choose("caseTable") && press(button); });
    addDialog(QStringLiteral("month-lock"), QStringLiteral("documents"), [this] { return showTab("documentTabs", 0) && press("monthLock"); });
    addDialog(QStringLiteral("numbers"), QStringLiteral("documents/numbers"), [this] { return choose("rangeList") && press("rangeChange"); });
}

/// Firmware and files of chargers.
void PictureWalk::planFileDialogs()
{
    const QString firmware = QStringLiteral("firmware");
    addDialog(QStringLiteral("firmware-file"), firmware, [this] { return showTab("firmwareTabs", 1) && choose("libraryTable") && press("libraryEdit"); });
    addDialog(QStringLiteral("firmware-past"), firmware, [this] { return showTab("firmwareTabs", 3) && choose("versionTable") && press("versionsPast"); });
    addTabs(QStringLiteral("firmware-logs"), QStringLiteral("firmware/diagnostics"), "diagnosticsView");
    addDialog(QStringLiteral("retention"), QStringLiteral("firmware/diagnostics"), [this] { return showPart("diagnosticsView", "retentionChange") && press("retentionChange"); });
    addDialog(QStringLiteral("rollout-stop"), QStringLiteral("rollout/1"), [this] { return press("rolloutStop"); });
    addDialog(QStringLiteral("file-bundle"), QStringLiteral("firmware/diagnostics"), [this] {
        return showPart("diagnosticsView", "stationFileTable") && choose("stationFileTable") && press("stationFileBundle");
    });
}

void PictureWalk::planAssistant()
{
    for (int page = 0; page < 5; ++page)
        addDialog(QStringLiteral("setup-%1").arg(page + 1), QStringLiteral("overview"), [this, page] {
            if (!trigger("menuSetup"))
                return false;
            for (int i = 0; i < 5; ++i) // it goes on where it was left: back to its first page
                press("setupBack");
            for (int i = 0; i < page; ++i) {
                if (!press("setupSkip"))
                    return false;
            }
            return true;
        });
}

} // namespace forecourt::tests
