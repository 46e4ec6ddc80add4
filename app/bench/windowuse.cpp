// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/windowuse.h"

#include "app/bench/await.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "app/bench/windowwalk.h"
#include "ui/dialogs/sessionpersondialog.h"
#include "ui/dialogs/startdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/peoplepage.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace forecourt::bench {

namespace {

/// What opens a dialog besides the commands' forms, and asks nothing of chargers; where it is off, it is not pressed.
constexpr const char* DialogActions[] = {"menuExpert",         "menuRename",    "menuTemplate", "menuPlanned",
                                         "menuCommandHistory", "menuShortcuts", "menuHelp",     "menuAbout"};
constexpr const char* Searched[] = {"person 17", "load-17", "shortcut"};

/// The event loop runs between one and the next: some may be gone by then.
template<class T>
QList<QPointer<T>> guarded(const QList<T*>& objects)
{
    return QList<QPointer<T>>(objects.begin(), objects.end());
}

/// Down to the end of every list and up again, as with the wheel.
void scrollEverything(ui::MainWindow& window)
{
    constexpr int Steps = 12;
    for (const QPointer<QAbstractScrollArea>& area : guarded(window.currentPage()->findChildren<QAbstractScrollArea*>())) {
        if (!area || !area->isVisible() || area->verticalScrollBar()->maximum() == 0)
            continue;
        for (int step = 1; area && step <= Steps; ++step) {
            QScrollBar* const bar = area->verticalScrollBar();
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / Steps)); // fetched rows move the end
            pause(20);
        }
        if (area)
            area->verticalScrollBar()->setValue(0);
        pause(20);
    }
}

void sortEverything(const QWidget& page, int round)
{
    for (QTableView* table : page.findChildren<QTableView*>()) {
        if (table->isVisible() && table->isSortingEnabled() && table->model() != nullptr)
            table->sortByColumn(round % std::max(1, table->model()->columnCount()),
                                round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
}

void filterEverything(const QWidget& page)
{
    for (const QPointer<QLineEdit>& field : guarded(shownFilters(page))) {
        for (const QChar character : field ? textFor(*field) : QString()) {
            if (field)
                typeInto(*field, character);
            pause(60);
        }
        pause(150);
        closePopup();
        if (field)
            field->setText({}); // clear() keeps each letter that was ever typed, to take it back: nobody types that much
    }
}

void usePage(ui::MainWindow& window, const QString& place, int round, StallMeter& meter)
{
    meter.mark(place.toUtf8());
    if (!openPlace(window, place))
        return;
    pause(200);
    const PageViews views(*window.currentPage());
    for (qsizetype view = 0; view < views.count(); ++view) {
        meter.mark(views.name(place, view));
        views.show(view);
        pause(150);
        scrollEverything(window);
        sortEverything(*window.currentPage(), round);
        pause(100);
        filterEverything(*window.currentPage());
    }
    views.show(0);
    window.resize(round % 2 == 0 ? QSize(1100, 700) : QSize(1440, 900));
    pause(150);
}

void searchEverywhere(ui::MainWindow& window)
{
    QAction* const search = actionNamed(window, QStringLiteral("menuPalette"));
    if (search == nullptr)
        return;
    for (const char* const text : Searched) {
        search->trigger();
        pause(100);
        auto* const field = window.findChild<QLineEdit*>(QStringLiteral("paletteInput"));
        if (field == nullptr || !field->isVisible())
            return;
        for (const QChar character : QString(QLatin1String(text))) {
            typeInto(*field, character);
            pause(60);
        }
        pause(400); // what is looked for in the database has come
        search->trigger(); // closes it
        pause(50);
    }
}

/// Opens dialogs by turns and closes what came.
class DialogUse
{
public:
    DialogUse(RunningConsole& console, const UseSetup& setup, StallMeter& meter)
        : m_window(console.window().window())
        , m_themes(console.themes())
        , m_site(console.application().live())
        , m_workspace(m_site, console.clock(), QLocale(QLocale::English))
        , m_setup(setup)
        , m_meter(meter)
    {
    }

    void openAll()
    {
        if (openPlace(m_window, QStringLiteral("charger/") + m_setup.station))
            openActions();
        use("Start", [this] {
            openOwn(new ui::StartDialog(m_themes, m_workspace, QStringLiteral("Bay 1"), StationId(m_setup.station), &m_window));
        });
        TransactionRecord session;
        session.station = StationId(m_setup.station);
        session.token = IdToken{QStringLiteral("04FFFFFFFF"), IdTokenKind::Unknown};
        use("Assign person", [this, &session] { openOwn(new ui::SessionPersonDialog(m_themes, m_workspace, session, &m_window)); });
        openOfPeople();
        use("Restore", [this] { openRestore(); });
    }

private:
    void use(const QByteArray& name, const std::function<void()>& open)
    {
        m_meter.mark("dialog " + name);
        open();
        pause(200);
        fillIn();
        for (const QPointer<QDialog>& dialog : guarded(m_window.findChildren<QDialog*>())) {
            if (dialog && dialog->isVisible())
                dialog->reject();
        }
        closePopup();
        pause(50);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was closed, as when a person's click has returned
    }

    static void openOwn(QDialog* dialog)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }

    void openActions()
    {
        for (const QAction* const action : m_window.actionBook().actions()) {
            const QString name = action->objectName();
            const bool isListed = std::any_of(std::begin(DialogActions), std::end(DialogActions),
                                              [&name](const char* listed) { return name == QLatin1String(listed); });
            const bool isForm = name != QLatin1String("menuCommandHistory") && name.startsWith(QLatin1String("menuCommand"));
            if ((isListed || isForm) && action->isEnabled())
                use(name.toUtf8(), [this, name] { actionNamed(m_window, name)->trigger(); });
        }
    }

    void openOfPeople()
    {
        auto* const page = m_window.findChild<ui::PeoplePage*>();
        if (page == nullptr || !openPlace(m_window, QStringLiteral("people")))
            return;
        if (const auto person = m_site.personNamed(m_setup.person))
            use("Statement", [page, &person] { page->showStatement(*person); });
        use("Import", [this, page] { page->importFile(m_setup.sheet); });
    }

    /// With a file that is no backup: it is looked at, and the dialog says so.
    void openRestore()
    {
        if (!openPlace(m_window, QStringLiteral("settings/backup")))
            return;
        auto* const open = m_window.findChild<QAbstractButton*>(QStringLiteral("backupRestoreFile"));
        if (open == nullptr || !open->isEnabled())
            return;
        open->click();
        pause(100);
        if (const QPointer<QFileDialog> files = m_window.findChild<QFileDialog*>(QStringLiteral("backupOpenDialog"))) {
            Q_EMIT files->fileSelected(m_setup.sheet);
            if (files)
                files->reject();
        }
    }

    /// Something into the first field of the dialog that is open: lists of people and tags drop down while one types.
    void fillIn()
    {
        for (const QPointer<QDialog>& dialog : guarded(m_window.findChildren<QDialog*>())) {
            const QPointer<QLineEdit> field = dialog && dialog->isVisible() ? dialog->findChild<QLineEdit*>() : nullptr;
            for (const QChar character : QStringLiteral("pe")) {
                if (field && field->isVisible() && field->isEnabled() && !field->isReadOnly())
                    typeInto(*field, character);
                pause(60);
            }
        }
    }

    ui::MainWindow& m_window;
    const ui::ThemeManager& m_themes;
    api::LiveSite& m_site;
    ui::Workspace m_workspace;
    const UseSetup& m_setup;
    StallMeter& m_meter;
};

} // namespace

void useEverything(RunningConsole& console, const UseSetup& setup, int round, StallMeter& meter)
{
    ui::MainWindow& window = console.window().window();
    for (const QString& place : everyPlace(idsOf(console.application().live(), setup.station)))
        usePage(window, place, round, meter);
    meter.mark("search");
    searchEverywhere(window);
    DialogUse(console, setup, meter).openAll();
}

} // namespace forecourt::bench
