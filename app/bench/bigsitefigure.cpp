// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/bigsite.h"
#include "app/bench/figures.h"
#include "app/bench/firstpaint.h"
#include "app/bench/processmemory.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

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
                            {"messages", "messageFilter", "action:StatusNotification"},
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

double openingTime(RunningConsole& console, const char* place, bool& isThere)
{
    QElapsedTimer timer;
    timer.start();
    isThere = openPlace(console.window().window(), place);
    return isThere ? untilShown(console, timer) : 0;
}

/// Milliseconds from \a timer's start to the last change of the rows of any list on the page that comes within
/// QuietMs of the one before; 0: nothing changed.
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
    [[nodiscard]] double last() const { return m_last; }

private:
    QObject m_context;
    double m_last = 0;
};

/// The last keystroke of the text to the first rows it leads to, painted.
double filterTime(RunningConsole& console, const Place& place)
{
    auto* field = console.window().window().findChild<QLineEdit*>(QLatin1String(place.filter));
    if (field == nullptr)
        return 0;
    const QString text = QLatin1String(place.text);
    for (const QChar character : text.left(text.size() - 1))
        type(*field, character);
    pause(QuietMs);
    untilShown(console, {});
    QElapsedTimer timer;
    timer.start();
    const RowChanges changes(*console.window().window().currentPage(), timer);
    const qint64 before = console.history().started();
    type(*field, text.back());
    while (console.history().started() == before && timer.elapsed() < QuietMs)
        pause(1);
    double time = 0;
    if (console.history().started() != before) {
        time = untilShown(console, timer);
    } else { // filtered in the window itself
        QElapsedTimer painting;
        painting.start();
        console.window().window().repaint();
        time = changes.last() + elapsedMs(painting);
    }
    field->clear();
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

/// Visits, sorts, filters and resizes, as somebody in a hurry would.
void useEverything(RunningConsole& console, int round)
{
    ui::MainWindow& window = console.window().window();
    for (const Place& place : Places) {
        if (!openPlace(window, place.place))
            continue;
        pause(300);
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
            field->clear();
        }
        window.resize(round % 2 == 0 ? QSize(1100, 700) : QSize(1440, 900));
        pause(300);
    }
}

Result<bool> measureUse(RunningConsole& console, const BigSite& site, int seconds)
{
    if (const auto loaded = console.startLoad(site.stations); !loaded)
        return tl::unexpected(loaded.error());
    useEverything(console, 0); // everything has been made once: growth counts from here
    useEverything(console, 1);
    const qint64 memoryBefore = residentBytes();
    StallMeter meter;
    QElapsedTimer timer;
    timer.start();
    meter.start();
    for (int round = 0; timer.elapsed() < qint64(seconds) * 1000; ++round)
        useEverything(console, round);
    meter.stop();
    const double hours = static_cast<double>(timer.elapsed()) / 3'600'000.0;
    const double growth = static_cast<double>(residentBytes() - memoryBefore) / 1e6 / hours;
    std::printf("bigsite  %d stations x 2 connectors x 1 message/s for %d s, everything used: longest stall %.1f ms (goal at "
                "most %.0f), %.2f %% within 16 ms; memory %+.1f MB/h (goal below %.0f)\n",
                site.stations, seconds, meter.longestMs(), StallMs, meter.shareWithin(16) * 100, growth, GrowthMbPerHour);
    return meter.longestMs() <= StallMs && growth < GrowthMbPerHour;
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
