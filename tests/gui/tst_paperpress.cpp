// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The press: files, records and numbers together, or none of them.
#include "core/export/paperstore.h"
#include "tests/support/bookingbuilder.h"
#include "tests/support/fakebilling.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/testprogram.h"
#include "ui/format/billingwords.h"
#include "ui/print/paperpress.h"
#include "ui/print/previewdialog.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

constexpr int PatienceMs = 60'000;

api::StatementParty partyOf(qint64 person, const QString& name)
{
    api::StatementParty party;
    party.person = PersonId(person);
    party.name = name;
    party.open = 1;
    return party;
}

/// Two persons with bookings in May 2026.
struct Press
{
    FakeChangeSource source;
    api::LiveSite site{source};
    ThemeManager themes{*qApp};
    FakeBilling billing;
    QTemporaryDir folder;
    QStringList mailed;
    bool hasMail = true;
    PaperPress press;

    Press()
        : press({billing, billing, site, themes, [] { return QLocale(QLocale::English, QLocale::UnitedKingdom); }, QStringLiteral("owner"),
                 [this](const QString& file, const QString&, const QString&) {
                     mailed.append(file);
                     return hasMail;
                 }})
    {
        for (qint64 id = 1; id <= 3; ++id)
            billing.booked.append(aBooking(id));
        billing.booked.last().person = PersonId(8);
        billing.booked.last().personName = QStringLiteral("B. Kurz");
        billing.recipients = {partyOf(7, QStringLiteral("A. Weber")), partyOf(8, QStringLiteral("B. Kurz"))};
    }

    PressOrder order() const
    {
        PressOrder order;
        order.month = {2026, 5};
        order.folder = folder.path();
        order.isZipped = true;
        return order;
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    template<class T>
    static std::optional<T> wait(const QFuture<T>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, PatienceMs) || future.resultCount() == 0)
            return std::nullopt;
        return future.result();
    }
};

} // namespace

class TestPaperPress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monthMakesStatementsAndItsList();
    void refusedNumbersLeaveNothing();
    void failedFilesGiveNumbersBack();
    void stoppedOrderGivesNumbersBack();
    void receiptAndItsCreditNote();
    void sessionWithoutABookingIsTold();
    void savedAgainUnderItsNumber();
    void monthIsSavedAgainUnderItsNumbers();
    void monthWithoutStatementsIsToldSo();
    void filesThatCannotBePutInPlaceAreToldApart();
    void previewShowsPages();
    void mailHasTheFile();
    void noMailProgramSaysHow();
};

void TestPaperPress::monthMakesStatementsAndItsList()
{
    Press press;
    const auto outcome = Press::wait(press.press.issue(press.order()));
    QVERIFY(outcome);
    QVERIFY2(*outcome, *outcome ? "" : qPrintable(outcome->error().detail));
    QCOMPARE((*outcome)->documents.size(), 2);
    QCOMPARE((*outcome)->files.size(), 10); // two statements and the list in three forms, and the archive
    QCOMPARE(press.files().size(), 10);
    for (const QString& file : (*outcome)->files)
        QVERIFY(QFile::exists(file));
    QCOMPARE(press.billing.contents.size(), 2);
    const auto kept = documents::unpacked(press.billing.contents.first());
    QVERIFY(kept);
    QCOMPARE(kept->number, QStringLiteral("D-1"));
    QCOMPARE(kept->recipient, QStringLiteral("A. Weber"));
    QCOMPARE(kept->totals.gross.minor, 2 * 832);
    QVERIFY(press.billing.released.isEmpty());
}

void TestPaperPress::refusedNumbersLeaveNothing()
{
    Press press;
    press.billing.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("held")}};
    const auto outcome = Press::wait(press.press.issue(press.order()));
    QVERIFY(outcome && !*outcome);
    QCOMPARE(outcome->error().code, ErrorCode::Conflict);
    QCOMPARE(press.files(), QStringList());
}

void TestPaperPress::failedFilesGiveNumbersBack()
{
    Press press;
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1024; // as on a full disk
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const auto outcome = Press::wait(press.press.issue(press.order()));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(outcome && !*outcome);
    QVERIFY(!press.billing.held.isEmpty()); // numbers were held
    QCOMPARE(press.billing.released, QStringList{QStringLiteral("ticket")});
    QVERIFY(press.billing.issued.isEmpty());
    QTRY_COMPARE(press.files(), QStringList());
}

void TestPaperPress::stoppedOrderGivesNumbersBack()
{
    Press press;
    press.billing.booked = randomBookings(3'000, 7);
    for (Booking& booking : press.billing.booked)
        booking.person = PersonId(7);
    QFuture<Result<PressOutcome>> future = press.press.issue(press.order());
    QTRY_VERIFY(!press.billing.held.isEmpty());
    future.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(press.billing.released.size(), 1, PatienceMs);
    QVERIFY(press.billing.issued.isEmpty());
    QTRY_COMPARE(press.files(), QStringList());
}

void TestPaperPress::receiptAndItsCreditNote()
{
    Press press;
    PressOrder order = press.order();
    order.kind = DocumentKind::Receipt;
    order.sessions = {TransactionKey(1)};
    order.isZipped = false;
    const auto receipt = Press::wait(press.press.issue(order));
    QVERIFY(receipt && *receipt);
    QCOMPARE((*receipt)->documents.size(), 1);
    QCOMPARE((*receipt)->files.size(), 3);
    order.kind = DocumentKind::CreditNote;
    order.cancels = DocumentId(1);
    order.reason = QStringLiteral("wrong person");
    const auto note = Press::wait(press.press.issue(order));
    QVERIFY(note && *note);
    QCOMPARE((*note)->documents.first().gross.minor, -832);
    QCOMPARE((*note)->documents.first().cancels, std::optional(DocumentId(1)));
    QCOMPARE(documents::unpacked(press.billing.contents.last())->reason, QStringLiteral("wrong person"));
}

void TestPaperPress::sessionWithoutABookingIsTold()
{
    Press press;
    PressOrder order = press.order();
    order.kind = DocumentKind::Receipt;
    order.sessions = {TransactionKey(99)};
    const auto outcome = Press::wait(press.press.issue(order));
    QVERIFY(outcome && !*outcome);
    QCOMPARE(outcome->error().args, QStringList{QStringLiteral("nothing")});
    QVERIFY(press.billing.held.isEmpty());
}

void TestPaperPress::savedAgainUnderItsNumber()
{
    Press press;
    QVERIFY(Press::wait(press.press.issue(press.order())));
    QTemporaryDir other;
    const auto files = Press::wait(press.press.saveAgain(DocumentId(2), other.path(), CsvForm::SemicolonComma));
    QVERIFY(files && *files);
    QCOMPARE((*files)->size(), 3);
    QVERIFY((*files)->first().contains(QStringLiteral("D-2")));
    QCOMPARE(press.billing.printed, QList<DocumentId>{DocumentId(2)});
    QFile csv((*files)->last());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains(";22,333;")); // the form that was asked for, not that of the language
    QVERIFY(!Press::wait(press.press.saveAgain(DocumentId(99), other.path(), CsvForm::AsLanguage)).value());
}

/// Once more into another folder: the same files, no number held, and what was taken back stays away.
void TestPaperPress::monthIsSavedAgainUnderItsNumbers()
{
    Press press;
    QVERIFY(Press::wait(press.press.issue(press.order())));
    const QStringList first = press.files();
    press.billing.recipients.clear(); // nobody has anything open now
    QTemporaryDir other;
    PressOrder order = press.order();
    order.isAgain = true;
    order.folder = other.path();
    const auto again = Press::wait(press.press.issue(order));
    QVERIFY(again);
    QVERIFY2(*again, *again ? "" : qPrintable(again->error().detail));
    QCOMPARE((*again)->documents.size(), 2);
    QCOMPARE((*again)->documents.first().number, QStringLiteral("D-1"));
    QCOMPARE(QDir(other.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name), first);
    QVERIFY(press.billing.held.isEmpty());
    QCOMPARE(press.billing.issued.size(), 2);
    QCOMPARE(press.billing.printed, (QList<DocumentId>{DocumentId(1), DocumentId(2)}));
    press.billing.issued.first().cancelledBy = DocumentId(9);
    QTemporaryDir third;
    order.folder = third.path();
    const auto rest = Press::wait(press.press.issue(order));
    QVERIFY(rest && *rest);
    QCOMPARE((*rest)->documents.size(), 1);
    QCOMPARE((*rest)->documents.first().number, QStringLiteral("D-2"));
    QCOMPARE((*rest)->files.size(), 7);
}

void TestPaperPress::monthWithoutStatementsIsToldSo()
{
    Press press;
    PressOrder order = press.order();
    order.isAgain = true;
    const auto outcome = Press::wait(press.press.issue(order));
    QVERIFY(outcome && !*outcome);
    QVERIFY(billingErrorSentence(outcome->error()).contains(QStringLiteral("No statement")));
    QCOMPARE(press.files(), QStringList());
}

void TestPaperPress::filesThatCannotBePutInPlaceAreToldApart()
{
    Press press;
    press.billing.whenIssued = [&press] { // somebody clears the folder just now
        for (const QString& name : press.files())
            QVERIFY(QDir(press.folder.filePath(name)).removeRecursively());
    };
    const auto outcome = Press::wait(press.press.issue(press.order()));
    QVERIFY(outcome && !*outcome);
    QVERIFY(hasTakenNumbers(outcome->error()));
    const QString sentence = billingErrorSentence(outcome->error());
    QVERIFY(sentence.contains(press.folder.path()));
    QVERIFY(sentence.contains(QStringLiteral("under the same numbers")));
    QVERIFY(press.billing.released.isEmpty());
    QCOMPARE(press.billing.issued.size(), 2);
    press.billing.whenIssued = {};
    PressOrder order = press.order();
    order.isAgain = true;
    const auto again = Press::wait(press.press.issue(order)); // the way out the sentence names
    QVERIFY(again && *again);
    QCOMPARE((*again)->files.size(), 10);
}

void TestPaperPress::previewShowsPages()
{
    Press press;
    QVERIFY(Press::wait(press.press.issue(press.order())));
    QWidget parent;
    press.press.preview(DocumentId(1), &parent);
    PreviewDialog* preview = nullptr;
    QTRY_VERIFY((preview = parent.findChild<PreviewDialog*>(QStringLiteral("paperPreview"))) != nullptr);
    QTRY_COMPARE(preview->pageCount(), 1);
    QVERIFY(preview->windowTitle().contains(QStringLiteral("D-1")));
    const QSize room = preview->screen()->availableGeometry().size(); // offscreen 800 x 800, less than it would like
    QVERIFY(preview->height() <= room.height());
    QVERIFY(preview->width() <= std::max(room.width(), preview->minimumSizeHint().width()));
    const QString path = press.folder.filePath(QStringLiteral("saved.pdf"));
    preview->saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), PatienceMs);
    QTRY_COMPARE(press.billing.printed, QList<DocumentId>{DocumentId(1)});
}

void TestPaperPress::mailHasTheFile()
{
    Press press;
    QVERIFY(Press::wait(press.press.issue(press.order())));
    const auto done = Press::wait(press.press.draftMail(DocumentId(1)));
    QVERIFY(done && *done);
    QCOMPARE(press.mailed.size(), 1);
    QVERIFY(press.mailed.first().endsWith(QStringLiteral("D-1.pdf")));
    QVERIFY(QFile::exists(press.mailed.first()));
}

void TestPaperPress::noMailProgramSaysHow()
{
    Press press;
    press.hasMail = false;
    QVERIFY(Press::wait(press.press.issue(press.order())));
    const auto done = Press::wait(press.press.draftMail(DocumentId(1)));
    QVERIFY(done && !*done);
    QVERIFY(done->error().args.contains(press.mailed.first())); // the sentence names the file to attach
}

FORECOURT_WINDOW_TEST(TestPaperPress)
#include "tst_paperpress.moc"
