// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many people and tags into a file and out of one: in slices, the same as before, and as it was when cancelled.
#include "core/export/fileexchange.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/models/rosterreading.h"
#include "ui/pages/fileexport.h"
#include "ui/pages/importundo.h"
#include "ui/pages/rosterimportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::rosterfiles {

constexpr qsizetype Many = 5 * RosterReading::PerSlice + 7;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    QFile file(folder.filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

/// A page with files, and as many people, with a tag each, as a test wants.
struct Fixture : PageFixture
{
    explicit Fixture(qsizetype people)
    {
        console.source.state.persons.clear();
        console.source.state.tokens.clear();
        for (qsizetype i = 0; i < people; ++i) {
            console.source.state.persons.append(aPerson(i + 1, QStringLiteral("Person %1").arg(i + 1)));
            console.source.state.tokens.append(aToken(QStringLiteral("TAG%1").arg(i + 1), i + 1));
        }
        console.source.requestSnapshot();
        settle();
    }

    [[nodiscard]] PageContext files()
    {
        PageContext whole = context();
        whole.exchange = &exchange;
        return whole;
    }

    exporting::FileExchange exchange{console.theHistory()};
    QTemporaryDir folder;
};

class TestRosterFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsWritten();
    void aCancelledExportLeavesTheFileAsItWas();
    void anImportComparesWithEverybody();
    void anImportComparesWithWhoCameMeanwhile();
    void anImportThatIsLeftChangesNothing();
    void anUndoThatIsStoppedLeavesWholeSteps();
    void anUndoOfOneStepAsksNothing();
    void anUndoThatFailsOffersTheRest();
};

void TestRosterFiles::everybodyIsWritten()
{
    Fixture f(Many);
    FileExport files(f.files(), &f.window);
    const QString path = f.folder.filePath(QStringLiteral("people.csv"));
    files.writePeople(path);
    QVERIFY(!QFile::exists(path)); // nothing within the click
    QVERIFY(f.window.findChild<ProgressDialog*>());
    QTRY_COMPARE(f.host.notices, QStringList{QStringLiteral("Wrote people.csv")});
    const QList<QByteArray> lines = contentOf(path).split('\n');
    QCOMPARE(lines.size(), Many + 2); // the header, and what follows the last line
    QVERIFY(lines.contains(QByteArray("Person 5007,,TAG5007,,,\r")) || lines.contains(QByteArray("Person 5007;;TAG5007;;;\r")));
    QTRY_VERIFY(!f.window.findChild<ProgressDialog*>());
}

void TestRosterFiles::aCancelledExportLeavesTheFileAsItWas()
{
    Fixture f(Many);
    FileExport files(f.files(), &f.window);
    const QString path = written(f.folder, "people.csv", "old");
    files.writePeople(path);
    press(f.window, "progressCancel");
    QTRY_COMPARE(f.host.notices, QStringList{QStringLiteral("Export cancelled; no file was written")});
    QCOMPARE(contentOf(path), QByteArray("old"));
    QTRY_VERIFY(!f.window.findChild<ProgressDialog*>());
}

void TestRosterFiles::anImportComparesWithEverybody()
{
    Fixture f(Many);
    QByteArray file = "Name;Tag\n";
    for (qsizetype i = 0; i < Many; ++i)
        file += "Person " + QByteArray::number(i + 1) + ";TAG" + QByteArray::number(i + 1) + "\n";
    file += "Newcomer;NEW1\n";
    RosterImportDialog dialog(f.files(), written(f.folder, "in.csv", file), &f.window);
    dialog.open();
    auto* accept = find<Button>(dialog, "importAccept");
    QTRY_VERIFY(!accept->isBlocked());
    const QString summary = find<QLabel>(dialog, "importSummary")->text();
    QVERIFY2(summary.contains(QStringLiteral("1 new tag")) && summary.contains(QStringLiteral("1 new person"))
                 && summary.contains(QStringLiteral("%1 already").arg(Many)), qPrintable(summary));
}

void TestRosterFiles::anImportComparesWithWhoCameMeanwhile()
{
    Fixture f(1);
    RosterImportDialog dialog(f.files(), written(f.folder, "in.csv", "Name;Tag\nPerson 1;TAG1\nBo;NEW1\n"), &f.window);
    dialog.open();
    auto* summary = find<QLabel>(dialog, "importSummary");
    QTRY_VERIFY(summary->text().contains(QStringLiteral("1 new tag")));
    ChangeBatch batch;
    batch.persons = {aPerson(2, QStringLiteral("Bo"))};
    batch.tokens = {aToken(QStringLiteral("NEW1"), 2)};
    f.console.source.publish(batch);
    f.settle();
    find<QCheckBox>(dialog, "importUpdates")->setChecked(false); // any choice plans anew
    QTRY_VERIFY2(summary->text().contains(QStringLiteral("2 known and skipped")), qPrintable(summary->text()));
    QVERIFY(find<Button>(dialog, "importAccept")->isBlocked());
}

void TestRosterFiles::anImportThatIsLeftChangesNothing()
{
    Fixture f(Many);
    QByteArray file = "Name;Tag\n";
    for (int i = 0; i < 200'000; ++i)
        file += "Somebody " + QByteArray::number(i % 100) + ";" + QByteArray::number(i) + "\n";
    QPointer<RosterImportDialog> dialog = new RosterImportDialog(f.files(), written(f.folder, "in.csv", file), &f.window);
    dialog->open();
    QTRY_VERIFY(find<QComboBox>(*dialog, "importTag")->count() > 1); // the preview is there, the plan is being made
    press(*dialog, "importCancel");
    QTRY_VERIFY(!dialog);
    f.settle();
    QVERIFY(f.console.administration.rosterBatches.isEmpty());
    QCOMPARE(f.console.site.personCount(), Many);
    QVERIFY(!f.host.undo && f.host.notices.isEmpty());
}

namespace {
/// An import of \a steps steps, with a new tag each, that is to be taken back.
struct Undoing : Fixture
{
    explicit Undoing(int steps) : Fixture(0)
    {
        auto plan = std::make_shared<api::RosterPlan>();
        QList<RosterBatch> batches;
        for (int i = 0; i < steps; ++i) {
            api::RosterPlan::Step step;
            step.change.tokens = {aToken(QStringLiteral("T%1").arg(i))};
            step.undo.removedTokens = {QStringLiteral("T%1").arg(i)};
            plan->steps.append(step);
            batches.prepend(step.undo);
        }
        import = new ImportUndo(context(), plan, batches, &window);
    }
    [[nodiscard]] const QList<RosterBatch>& sent() const { return console.administration.rosterBatches; }
    [[nodiscard]] QString told() const { return host.notices.isEmpty() ? QString() : host.notices.last(); }

    ImportUndo* import; ///< child of the window
};
} // namespace

void TestRosterFiles::anUndoThatIsStoppedLeavesWholeSteps()
{
    Undoing f(3);
    f.import->undo();
    QPointer<ProgressDialog> dialog = find<ProgressDialog>(f.window, "progressDialog");
    press(*dialog, "progressCancel"); // the first step is on its way
    QTRY_VERIFY(f.told().contains(QStringLiteral("1 of 3")));
    QTRY_VERIFY(!dialog);
    QCOMPARE(f.sent().size(), 2); // a step, and an empty one behind it
    QCOMPARE(f.sent().value(0).removedTokens, QStringList{QStringLiteral("T2")});
    QCOMPARE(f.sent().value(1), RosterBatch());
    f.host.undo(); // the rest
    QTRY_COMPARE(f.told(), QStringLiteral("Took the import back"));
    QCOMPARE(f.sent().size(), 4);
    QCOMPARE(f.sent().value(2).removedTokens, QStringList{QStringLiteral("T1")});
    QVERIFY(f.sent().value(2).moreFollows && !f.sent().value(3).moreFollows);
    f.host.redo(); // all of it
    QTRY_COMPARE(f.told(), QStringLiteral("Imported again"));
    QCOMPARE(f.sent().size(), 7);
}

void TestRosterFiles::anUndoOfOneStepAsksNothing()
{
    Undoing f(1);
    f.import->undo();
    QVERIFY(!f.window.findChild<ProgressDialog*>());
    QTRY_COMPARE(f.told(), QStringLiteral("Took the import back"));
}

void TestRosterFiles::anUndoThatFailsOffersTheRest()
{
    Undoing f(2);
    f.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    f.import->undo();
    QTRY_VERIFY(f.told().contains(QStringLiteral("0 of 2")));
    f.console.administration.failure.reset();
    f.host.undo();
    QTRY_COMPARE(f.told(), QStringLiteral("Took the import back"));
}

FORECOURT_WINDOW_TEST(TestRosterFiles)

} // namespace forecourt::tests::rosterfiles

#include "tst_rosterfiles.moc"
