package org.besa.platform.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.NetworkInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublicNetworkTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "addresses.csv", numLinesToSkip = 1, delimiter = ';')
    void onlyTheInternetIsPublic(String address, String isPublic, String why) throws Exception {
        assertEquals(
                isPublic.equals("yes"), PublicNetwork.includes(InetAddress.getByName(address)), () -> address + why);
    }

    @Test
    void thisMachineIsInsideUnderAllItsAddresses() throws Exception {
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .forEach(address -> assertFalse(PublicNetwork.includes(address), address::toString));
    }
}
