// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A look into files of chargers: forms, parts, search, and what is broken or hostile.
#include "core/vault/archivereader.h"
#include "core/vault/archivesearch.h"
#include "tests/support/testprogram.h"
#include "tests/unit/vault/archivebuilder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QByteArray Log = "2026-05-05 boot\n2026-05-05 Ground fault L1\nlast line without end";

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ArchiveReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsForms_data();
    void knowsForms();
    void readsParts();
    void tellsTextFromBytes();
    void emptyFileIsOneEmptyMember();
    void pathsAreOnlyShown();
    void damagedArchivesListWhatIsThere();
    void findsLines();
    void searchIsBounded();
    void refusesWhatIsNotThere();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

void ArchiveReaderTest::knowsForms_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<ArchiveKind>("kind");
    QTest::addColumn<int>("count");
    QTest::newRow("zip") << static_cast<int>(ArchiveForm::Zip) << ArchiveKind::Archive << 3;
    QTest::newRow("tar") << static_cast<int>(ArchiveForm::Tar) << ArchiveKind::Archive << 3;
    QTest::newRow("tar.gz") << static_cast<int>(ArchiveForm::TarGz) << ArchiveKind::Archive << 3;
    QTest::newRow("gz") << static_cast<int>(ArchiveForm::Gz) << ArchiveKind::Packed << 1;
    QTest::newRow("text") << -1 << ArchiveKind::PlainFile << 1;
}

void ArchiveReaderTest::knowsForms()
{
    QFETCH(int, form);
    QFETCH(ArchiveKind, kind);
    QFETCH(int, count);
    const QString path = file("form.bin"); // the name tells nothing
    if (form < 0)
        QVERIFY(writeFile(path, Log));
    else
        QVERIFY(writeArchive(path, static_cast<ArchiveForm>(form), {{"logs/system.log", Log}, {"logs/", {}}, {"b.bin", QByteArray("\0\1\2", 3)}}));
    const Result<ArchiveListing> listing = vault::listArchive(path, QStringLiteral("diag.bin"));
    QVERIFY(listing.has_value());
    QCOMPARE(listing->kind, kind);
    QCOMPARE(listing->members.size(), count);
    QVERIFY(!listing->isDamaged);
    QCOMPARE(listing->members.first().path, kind == ArchiveKind::Archive ? QStringLiteral("logs/system.log") : QStringLiteral("diag.bin"));
    if (kind == ArchiveKind::Archive) {
        QVERIFY(listing->members.at(1).isFolder);
        QCOMPARE(listing->members.first().modifiedAt, std::optional(QDateTime::fromSecsSinceEpoch(1'777'982'400, Qt::UTC)));
    }
    const Result<MemberText> text = vault::readArchiveMember(path, 0, 0, 1000, {});
    QVERIFY(text.has_value());
    QCOMPARE(text->bytes, Log);
    QVERIFY(text->isEnd && text->isText);
}

void ArchiveReaderTest::readsParts()
{
    QByteArray large;
    for (int i = 0; i < 100'000; ++i)
        large += "line " + QByteArray::number(i) + '\n';
    QVERIFY(writeArchive(file("large.zip"), ArchiveForm::Zip, {{"a", "x"}, {"large.log", large}}));
    for (const qint64 offset : {qint64(0), qint64(1), qint64(700'000), qint64(large.size() - 10)}) {
        const Result<MemberText> part = vault::readArchiveMember(file("large.zip"), 1, offset, 100, {});
        QVERIFY(part.has_value());
        QCOMPARE(part->bytes, large.mid(offset, 100));
        QCOMPARE(part->isEnd, offset + 100 >= large.size());
    }
    const Result<MemberText> behind = vault::readArchiveMember(file("large.zip"), 1, large.size() + 5, 100, {});
    QVERIFY(behind.has_value() && behind->bytes.isEmpty() && behind->isEnd);
    const Result<MemberText> most = vault::readArchiveMember(file("large.zip"), 1, 0, 100'000'000, {});
    QCOMPARE(most->bytes.size(), std::min<qsizetype>(large.size(), MemberText::MostBytes));
}

void ArchiveReaderTest::tellsTextFromBytes()
{
    QVERIFY(writeFile(file("b"), QByteArray(1000, '\0')));
    QVERIFY(!vault::readArchiveMember(file("b"), 0, 0, 100, {})->isText);
    QVERIFY(writeFile(file("t"), "gr\xc3\xb6\xc3\x9f" "e\t\x1b[31mred\r\n"));
    QVERIFY(vault::readArchiveMember(file("t"), 0, 0, 100, {})->isText);
}

void ArchiveReaderTest::emptyFileIsOneEmptyMember()
{
    QVERIFY(writeFile(file("empty"), {}));
    const Result<ArchiveListing> listing = vault::listArchive(file("empty"), QStringLiteral("e.log"));
    QCOMPARE(listing->members.size(), 1);
    QCOMPARE(listing->members.first().bytes, 0);
    QVERIFY(vault::readArchiveMember(file("empty"), 0, 0, 10, {})->isEnd);
}

void ArchiveReaderTest::pathsAreOnlyShown()
{
    QVERIFY(writeArchive(file("evil.tar"), ArchiveForm::Tar, {{"../../../tmp/forecourt-evil", "x"}, {"/etc/passwd", "y"}}));
    const Result<ArchiveListing> listing = vault::listArchive(file("evil.tar"), {});
    QCOMPARE(listing->members.first().path, QStringLiteral("../../../tmp/forecourt-evil"));
    QCOMPARE(vault::readArchiveMember(file("evil.tar"), 1, 0, 10, {})->bytes, QByteArray("y"));
    QVERIFY(!QFile::exists(QStringLiteral("/tmp/forecourt-evil")));
}

void ArchiveReaderTest::damagedArchivesListWhatIsThere()
{
    QByteArray noise;
    for (int i = 0; i < 200'000; ++i)
        noise += static_cast<char>((i * 7919) >> 3);
    QVERIFY(writeArchive(file("cut.tar"), ArchiveForm::Tar, {{"first", Log}, {"second", noise}, {"third", noise}}));
    const QByteArray whole = contentOf(file("cut.tar"));
    QVERIFY(writeFile(file("cut.tar"), whole.left(whole.size() / 2)));
    const Result<ArchiveListing> listing = vault::listArchive(file("cut.tar"), {});
    QVERIFY(listing.has_value());
    QVERIFY(listing->members.size() >= 1);
    QVERIFY(listing->isDamaged);
    QCOMPARE(vault::readArchiveMember(file("cut.tar"), 0, 0, 1000, {})->bytes, Log);
    // every cut and every flipped bit ends in an error or a result, never in a crash
    for (qsizetype length = 0; length < whole.size(); length += 997) {
        QVERIFY(writeFile(file("piece"), whole.left(length)));
        (void)vault::listArchive(file("piece"), {});
        (void)vault::readArchiveMember(file("piece"), 1, 0, 1000, {});
        (void)vault::searchArchive(file("piece"), {}, QStringLiteral("fault"), {});
    }
}

void ArchiveReaderTest::findsLines()
{
    QVERIFY(writeArchive(file("s.zip"), ArchiveForm::Zip, {{"a.log", Log}, {"b.log", "nothing\n\nGROUND FAULT again"}}));
    const Result<ArchiveHits> all = vault::searchArchive(file("s.zip"), {}, QStringLiteral("ground fault"), {});
    QVERIFY(all.has_value());
    QCOMPARE(all->hits.size(), 2);
    QCOMPARE(all->hits.first(), (ArchiveHit{0, 16, 2, QStringLiteral("2026-05-05 Ground fault L1")}));
    QCOMPARE(all->hits.last(), (ArchiveHit{1, 9, 3, QStringLiteral("GROUND FAULT again")}));
    const Result<ArchiveHits> one = vault::searchArchive(file("s.zip"), 1, QStringLiteral("fault"), {});
    QCOMPARE(one->hits.size(), 1);
    QCOMPARE(vault::searchArchive(file("s.zip"), {}, QStringLiteral("absent"), {})->hits.size(), 0);
}

void ArchiveReaderTest::searchIsBounded()
{
    QVERIFY(writeFile(file("many"), QByteArray("hit\n").repeated(5000) + QByteArray(200'000, 'x') + "hit"));
    const Result<ArchiveHits> many = vault::searchArchive(file("many"), {}, QStringLiteral("hit"), {});
    QCOMPARE(many->hits.size(), ArchiveHits::MostHits);
    QVERIFY(many->isCut);
    QVERIFY(writeFile(file("wide"), QByteArray(500'000, 'x') + "needle" + QByteArray(500'000, 'y')));
    const Result<ArchiveHits> wide = vault::searchArchive(file("wide"), {}, QStringLiteral("needle"), {});
    QVERIFY(wide->hits.size() <= 1);
    for (const ArchiveHit& hit : wide->hits)
        QVERIFY(hit.text.size() <= 300 && hit.text.contains(QStringLiteral("needle")));
    ports::VaultProgress cancelled;
    cancelled.isCancelled = [] { return true; };
    QCOMPARE(vault::searchArchive(file("many"), {}, QStringLiteral("hit"), cancelled).error().code, ErrorCode::Cancelled);
}

void ArchiveReaderTest::refusesWhatIsNotThere()
{
    QCOMPARE(vault::listArchive(file("absent"), {}).error().code, ErrorCode::FileFailed);
    QVERIFY(writeFile(file("t"), Log));
    QCOMPARE(vault::readArchiveMember(file("t"), 1, 0, 10, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(vault::readArchiveMember(file("t"), -1, 0, 10, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(vault::searchArchive(file("t"), 5, QStringLiteral("x"), {}).error().code, ErrorCode::NotFound);
    QCOMPARE(vault::searchArchive(file("t"), {}, QStringLiteral("  "), {}).error().code, ErrorCode::InvalidInput);
}

FORECOURT_TEST(ArchiveReaderTest)
#include "tst_archivereader.moc"
