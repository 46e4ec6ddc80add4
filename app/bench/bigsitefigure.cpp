// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/bigsite.h"
#include "app/bench/figures.h"
#include "app/bench/firstpaint.h"
#include "app/bench/growth.h"
#include "app/bench/processmemory.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

namespace forecourt::bench {

namespace {

constexpr double FirstPaintMs = 1500;
constexpr double OpenMs = 150;
constexpr double FilterMs = 150;
constexpr double StallMs = 50;
constexpr double GrowthMbPerHour = 1;
constexpr int PatienceMs = 20'000;
constexpr int QuietMs = 400; ///< a filter that has asked nothing by then asks nothing

struct Place
{
    const char* place;
    const char* filter; ///< objectName of its filter field
    const char* text;   ///< what is typed into it
};
constexpr Place Places[] = {{"overview", nullptr, nullptr},
                            {"chargers", "chargerFilter", "17"},
                            {"charger/LOAD-0", nullptr, nullptr},
                            {"sessions", "sessionFilter", "person 17"},
                            {"people", "peopleFilter", "17"},
                            {"messages", "traceFilter", "action:StatusNotification"},
                            {"alerts", nullptr, nullptr},
                            {"settings", nullptr, nullptr},
                            {"addcharger", nullptr, nullptr}};

double elapsedMs(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Runs the loop until no read is open, then paints: what a person sees then is whole.
double untilShown(RunningConsole& console, const QElapsedTimer& timer)
{
    do
        pause(1);
    while (console.history().outstanding() > 0 && (!timer.isValid() || timer.elapsed() < PatienceMs));
    console.window().window().repaint();
    return timer.isValid() ? elapsedMs(timer) : 0;
}

bool openPlace(ui::MainWindow& window, const char* place)
{
    window.open(QLatin1String(place));
    return window.navigation().place() == QLatin1String(place);
}

void type(QLineEdit& field, QChar character)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
    QCoreApplication::sendEvent(&field, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
    QCoreApplication::sendEvent(&field, &release);
}

/// What completes the text in a field lies over the window until it is closed.
void closePopup()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
}

double openingTime(RunningConsole& console, const char* place, bool& isThere)
{
    QElapsedTimer timer;
    timer.start();
    isThere = openPlace(console.window().window(), place);
    return isThere ? untilShown(console, timer) : 0;
}

/// When the rows of any list on the page changed last.
class RowChanges
{
public:
    RowChanges(QWidget& page, const QElapsedTimer& timer)
    {
        const auto note = [this, &timer] { m_last = elapsedMs(timer); };
        for (QAbstractItemView* view : page.findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* model = view->model();
            if (!view->isVisible() || model == nullptr)
                continue;
            QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, note);
        }
    }
    /// Milliseconds after the timer's start; 0: they did not change.
    [[nodiscard]] double last() const { return m_last; }

private:
    QObject m_context;
    double m_last = 0;
};

/// Runs the loop until no read is open and no row has changed for QuietMs.
void settle(RunningConsole& console, const RowChanges& changes, const QElapsedTimer& timer)
{
    do
        pause(1);
    while (timer.elapsed() < PatienceMs
           && (console.history().outstanding() > 0 || elapsedMs(timer) - changes.last() < QuietMs));
}

/// The last keystroke of the text to the last change of rows it leads to, painted.
double filterTime(RunningConsole& console, const Place& place)
{
    auto* field = console.window().window().findChild<QLineEdit*>(QLatin1String(place.filter));
    if (field == nullptr)
        return 0;
    QWidget& page = *console.window().window().currentPage();
    const QString text = QLatin1String(place.text);
    QElapsedTimer timer;
    timer.start();
    for (const QChar character : text.left(text.size() - 1))
        type(*field, character);
    settle(console, RowChanges(page, timer), timer);
    timer.start();
    const RowChanges changes(page, timer);
    type(*field, text.back());
    settle(console, changes, timer);
    QElapsedTimer painting;
    painting.start();
    console.window().window().repaint();
    const double time = changes.last() + elapsedMs(painting);
    closePopup();
    field->clear();
    timer.start();
    settle(console, RowChanges(page, timer), timer);
    return time;
}

bool measurePages(RunningConsole& console)
{
    double worstOpening = 0;
    double worstFilter = 0;
    bool isWhole = true;
    for (const Place& place : Places) {
        bool isThere = false;
        const double opening = openingTime(console, place.place, isThere);
        if (!isThere) {
            std::printf("bigsite  %-16s is not there\n", place.place);
            isWhole = false;
            continue;
        }
        worstOpening = std::max(worstOpening, opening);
        std::printf("bigsite  %-16s opened in %.0f ms", place.place, opening);
        if (place.filter != nullptr) {
            if (auto* tabs = console.window().window().currentPage()->findChild<QTabBar*>(QStringLiteral("sessionTabs"))) {
                tabs->setCurrentIndex(1); // the finished ones are many
                untilShown(console, {});
            }
            const double filter = filterTime(console, place);
            worstFilter = std::max(worstFilter, filter);
            std::printf(", filtered in %.0f ms", filter);
        }
        std::printf("\n");
    }
    std::printf("bigsite  slowest page %.0f ms (goal at most %.0f), slowest keystroke to rows %.0f ms (goal at most %.0f)\n",
                worstOpening, OpenMs, worstFilter, FilterMs);
    return isWhole && worstOpening <= OpenMs && worstFilter <= FilterMs;
}

/// What opens a dialog and asks nothing of chargers; where it is off, it is not pressed.
constexpr const char* DialogActions[] = {"menuExpert", "menuRename", "menuTemplate", "menuPlanned", "menuShortcuts", "menuAbout"};
constexpr const char* Searched[] = {"person 17", "load-17", "shortcut"};

QAction* actionNamed(ui::MainWindow& window, const char* name)
{
    for (QAction* const action : window.actionBook().actions()) {
        if (action->objectName() == QLatin1String(name))
            return action;
    }
    return nullptr;
}

/// Down to the end of every list and up again, as with the wheel.
void scrollEverything(ui::MainWindow& window)
{
    constexpr int Steps = 12;
    for (const QAbstractScrollArea* area : window.currentPage()->findChildren<QAbstractScrollArea*>()) {
        QScrollBar* const bar = area->verticalScrollBar();
        if (!area->isVisible() || bar->maximum() == 0)
            continue;
        for (int step = 1; step <= Steps; ++step) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / Steps)); // fetched rows move the end
            pause(30);
        }
        bar->setValue(0);
        pause(30);
    }
}

void searchEverywhere(ui::MainWindow& window)
{
    QAction* const search = actionNamed(window, "menuPalette");
    if (search == nullptr)
        return;
    for (const char* const text : Searched) {
        search->trigger();
        pause(100);
        auto* const field = window.findChild<QLineEdit*>(QStringLiteral("paletteInput"));
        if (field == nullptr || !field->isVisible())
            return;
        for (const QChar character : QString(QLatin1String(text))) {
            type(*field, character);
            pause(60);
        }
        pause(400); // what is looked for in the database has come
        search->trigger(); // closes it
        pause(50);
    }
}

void openDialogs(ui::MainWindow& window)
{
    for (const char* const name : DialogActions) {
        QAction* const action = actionNamed(window, name);
        if (action == nullptr || !action->isEnabled())
            continue;
        action->trigger();
        pause(200);
        for (QDialog* const dialog : window.findChildren<QDialog*>()) {
            if (dialog->isVisible())
                dialog->reject();
        }
        pause(50);
    }
}

/// Visits, scrolls, sorts, filters and resizes, opens dialogs and searches, as somebody in a hurry would.
void useEverything(RunningConsole& console, int round, StallMeter& meter)
{
    ui::MainWindow& window = console.window().window();
    for (const Place& place : Places) {
        meter.mark(place.place);
        if (!openPlace(window, place.place))
            continue;
        pause(300);
        scrollEverything(window);
        for (QTableView* table : window.currentPage()->findChildren<QTableView*>()) {
            if (table->isVisible() && table->isSortingEnabled() && table->model() != nullptr)
                table->sortByColumn(round % std::max(1, table->model()->columnCount()),
                                    round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        pause(200);
        if (auto* field = place.filter ? window.findChild<QLineEdit*>(QLatin1String(place.filter)) : nullptr) {
            for (const QChar character : QString(QLatin1String(place.text))) {
                type(*field, character);
                pause(60);
            }
            pause(200);
            closePopup();
            field->clear();
        }
        window.resize(round % 2 == 0 ? QSize(1100, 700) : QSize(1440, 900));
        pause(300);
    }
    meter.mark("search");
    searchEverywhere(window);
    meter.mark("dialogs");
    if (openPlace(window, "charger/LOAD-0"))
        openDialogs(window);
}

/// Bytes this program asked for and did not give back, without what its allocator keeps.
double bytesInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Memory over time; the second half is taken for the steady state, for caches fill in the first.
struct MemoryUse
{
    Growth resident;
    Growth inUse;

    void look(const QElapsedTimer& timer)
    {
        const double hours = static_cast<double>(timer.elapsed()) / 3'600'000.0;
        resident.add(hours, static_cast<double>(residentBytes()) / 1e6);
        inUse.add(hours, bytesInUse() / 1e6);
    }
    void report() const
    {
        std::printf("bigsite  memory %+.1f MB/h, in the second half %+.1f MB/h (goal below %.0f); in use %+.1f and %+.1f MB/h\n",
                    resident.perHour(), resident.perHour(0.5), GrowthMbPerHour, inUse.perHour(), inUse.perHour(0.5));
    }
};

Result<bool> measureUse(RunningConsole& console, const BigSite& site, int seconds)
{
    if (const auto loaded = console.startLoad(site.stations); !loaded)
        return tl::unexpected(loaded.error());
    StallMeter meter;
    useEverything(console, 0, meter); // everything has been made once: growth counts from here
    useEverything(console, 1, meter);
    MemoryUse memory;
    QElapsedTimer timer;
    timer.start();
    meter.start();
    for (int round = 0; timer.elapsed() < qint64(seconds) * 1000; ++round) {
        useEverything(console, round, meter);
        memory.look(timer);
    }
    meter.stop();
    std::printf("bigsite  %d stations x 2 connectors x 1 message/s for %d s, everything used: longest stall %.1f ms in %s, "
                "%.1f ms of it our own work (goal at most %.0f), %.2f %% within 16 ms\n",
                site.stations, seconds, meter.longestMs(), meter.longestAt(), meter.longestOwnMs(), StallMs, meter.shareWithin(16) * 100);
    memory.report();
    return meter.longestMs() <= StallMs && memory.resident.perHour(0.5) < GrowthMbPerHour;
}

} // namespace

Result<bool> measureBigSite(const Options& options)
{
    const BigSite site;
    QTemporaryDir temporary;
    const QString folder = options.folder.isEmpty() ? temporary.path() : options.folder;
    if (!QFile::exists(folder + QStringLiteral("/data/forecourt.sqlite"))) {
        QElapsedTimer timer;
        timer.start();
        if (const auto filled = fillBigSite(folder + QStringLiteral("/data"), site); !filled)
            return tl::unexpected(filled.error());
        std::printf("bigsite  %d sessions, %d samples, %d messages written in %.0f s\n", site.sessions,
                    site.sessions * site.samplesPerSession, site.messages, elapsedMs(timer) / 1000);
    }
    const auto firstPaint = firstPaintMs(folder);
    if (!firstPaint)
        return tl::unexpected(firstPaint.error());
    std::printf("bigsite  first paint %.0f ms after the start (goal at most %.0f)\n", *firstPaint, FirstPaintMs);
    RunningConsole console;
    if (const auto started = console.start(folder); !started)
        return tl::unexpected(started.error());
    console.window().window().resize(1440, 900);
    console.window().show();
    pause(2000);
    const bool arePagesQuick = measurePages(console);
    const auto isUseFluid = measureUse(console, site, options.useSeconds);
    console.stop();
    if (!isUseFluid)
        return isUseFluid;
    return *firstPaint <= FirstPaintMs && arePagesQuick && *isUseFluid;
}

} // namespace forecourt::bench
