// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rootcertificates.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace forecourt::tests::rootcertificates {

namespace {

constexpr CertificateUse Central = CertificateUse::CentralSystemRoot;
constexpr CertificateUse Maker = CertificateUse::ManufacturerRoot;

CertificateHash root(const char* serial)
{
    return {CertificateHashAlgorithm::Sha256, QStringLiteral("aa"), QStringLiteral("bb"), QString::fromLatin1(serial)};
}

CommandRecord listed(CertificateUse use, const QList<CertificateHash>& found)
{
    CommandRecord record;
    record.parameters = ListCertificates{use};
    record.answer = found.isEmpty() ? CommandAnswer::NotFound : CommandAnswer::Accepted;
    record.finding = InstalledCertificates{found};
    return record;
}

CommandRecord done(const CommandParameters& parameters, CommandAnswer answer)
{
    CommandRecord record;
    record.parameters = parameters;
    record.answer = answer;
    return record;
}

KnownRoots known(const QList<CommandRecord>& commands)
{
    KnownRoots roots;
    for (const CommandRecord& command : commands)
        roots.take(command);
    return roots;
}

} // namespace

class TestRootCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastOfItsUseIsKnown_data();
    void theLastOfItsUseIsKnown();
    void aListReplacesTheOneBefore();
    void hexadecimalIsComparedWithoutCase();
};

void TestRootCertificates::theLastOfItsUseIsKnown_data()
{
    QTest::addColumn<QList<CommandRecord>>("commands");
    QTest::addColumn<int>("use"); // of which "01" is the last; -1: of none
    const auto row = [](const char* name, const QList<CommandRecord>& commands, std::optional<CertificateUse> use) {
        QTest::newRow(name) << commands << (use ? int(*use) : -1);
    };
    const CommandRecord one = listed(Central, {root("01")});
    const CommandRecord two = listed(Central, {root("01"), root("02")});
    row("nothing was listed", {}, std::nullopt);
    row("the only one", {one}, Central);
    row("one of two", {two}, std::nullopt);
    row("another one is the only one", {listed(Central, {root("02")})}, std::nullopt);
    row("the only one of the manufacturer", {listed(Maker, {root("01")})}, Maker);
    row("uses are counted apart", {one, listed(Maker, {root("02"), root("03")})}, Central);
    row("of both uses: the worse is told", {listed(Maker, {root("01")}), one}, Central);
    row("the other one was deleted since", {two, done(DeleteCertificate{root("02")}, CommandAnswer::Accepted)}, Central);
    row("the other one was gone already", {two, done(DeleteCertificate{root("02")}, CommandAnswer::NotFound)}, Central);
    row("the other one could not be deleted", {two, done(DeleteCertificate{root("02")}, CommandAnswer::Failed)}, std::nullopt);
    row("a further one was installed", {one, done(InstallCertificate{Central, {}}, CommandAnswer::Accepted)}, std::nullopt);
    row("a further one was refused", {one, done(InstallCertificate{Central, {}}, CommandAnswer::Rejected)}, Central);
    row("one for the other use was installed", {one, done(InstallCertificate{Maker, {}}, CommandAnswer::Accepted)}, Central);
    row("listed again after it", {one, done(InstallCertificate{Central, {}}, CommandAnswer::Accepted), one}, Central);
    row("the list got no answer", {done(ListCertificates{Central}, CommandAnswer::None)}, std::nullopt);
}

void TestRootCertificates::theLastOfItsUseIsKnown()
{
    QFETCH(QList<CommandRecord>, commands);
    QFETCH(int, use);
    const std::optional<CertificateUse> last = known(commands).lastOf(root("01"));
    QCOMPARE(last ? int(*last) : -1, use);
}

void TestRootCertificates::aListReplacesTheOneBefore()
{
    const KnownRoots roots = known({listed(Central, {root("01"), root("02")}), listed(Maker, {root("09")}), listed(Central, {root("03")})});
    QCOMPARE(roots.roots(), (QList<KnownRoot>{{Maker, root("09")}, {Central, root("03")}}));
    QVERIFY(known({listed(Maker, {root("09")}), listed(Maker, {})}).roots().isEmpty());
}

void TestRootCertificates::hexadecimalIsComparedWithoutCase()
{
    QCOMPARE(known({listed(Central, {root("0A")})}).lastOf(root("0a")), std::optional(Central));
}

FORECOURT_TEST(TestRootCertificates)

} // namespace forecourt::tests::rootcertificates

#include "tst_rootcertificates.moc"
